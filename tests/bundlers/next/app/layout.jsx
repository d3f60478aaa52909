// The root layout of the Next project.
export const metadata = { title: 'maqal with Next' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
