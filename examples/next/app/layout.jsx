export const metadata = { title: 'الجسر القديم يُفتح من جديد' };

export default function Layout({ children }) {
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
