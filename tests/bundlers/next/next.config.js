// Exports a static site.
/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // A folder for each page, as the tests serve it.
  trailingSlash: true,
  // The path at which the tests serve it.
  basePath: '/tests/bundlers/next/out',
  turbopack: { root: new URL('..', import.meta.url).pathname },
};
