// Builds with webpack.
import { cpSync } from 'node:fs';

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: `${import.meta.dirname}/dist`, filename: 'main.js', assetModuleFilename: '[name][ext]', clean: true },
  experiments: { css: true },
  // Otherwise it warns about the size of the WebAssembly.
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [{ apply: ({ hooks }) => hooks.afterEmit.tap('page', () => cpSync('public', 'dist', { recursive: true })) }],
};
