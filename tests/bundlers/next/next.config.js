/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // Where the tests serve it.
  basePath: '/tests/bundlers/next/out',
  turbopack: { root: new URL('..', import.meta.url).pathname },
};
