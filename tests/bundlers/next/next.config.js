// Exports a static site, built by Turbopack into `out`, or by webpack into a folder in it.

// The processes that Next starts have this, but not the arguments.
if (process.argv.includes('--webpack')) process.env.MAQAL_NEXT = 'out/webpack';
const folder = process.env.MAQAL_NEXT;

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  ...(folder && { distDir: folder }),
  // A folder for each page, as the tests serve it.
  trailingSlash: true,
  // The path at which the tests serve it.
  basePath: `/tests/bundlers/next/${folder ?? 'out'}`,
  turbopack: { root: new URL('..', import.meta.url).pathname },
};
