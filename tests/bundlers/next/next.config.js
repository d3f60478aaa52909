// Exports a static site.
/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // The path at which the tests serve it.
  basePath: '/tests/bundlers/next/out',
  turbopack: { root: new URL('..', import.meta.url).pathname },
};
