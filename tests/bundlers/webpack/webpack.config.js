import { cpSync } from 'node:fs';

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/dist`, filename: 'main.js', clean: true },
  // It finds WebAssembly large.
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [{ apply: ({ hooks }) => hooks.afterEmit.tap('page', () => cpSync('public', 'dist', { recursive: true })) }],
};
