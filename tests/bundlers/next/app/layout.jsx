// The root layout of the Next project, with links that Next follows without loading the page again.
import 'maqal/style.css';
import Link from 'next/link';

export const metadata = { title: 'maqal with Next' };

const PAGES = ['server', 'light', 'client'];

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <nav>
          {PAGES.map((name) => <Link key={name} href={`/${name}/`} id={`to-${name}`} prefetch={false}>{name}</Link>)}
        </nav>
        {children}
      </body>
    </html>
  );
}
