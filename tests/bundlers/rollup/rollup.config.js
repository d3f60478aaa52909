// Builds with Rollup.
import { cpSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';

export default {
  input: 'main.js',
  output: { dir: 'dist', format: 'es', assetFileNames: '[name][extname]' },
  // Without `browser`, packages are resolved for Node.
  plugins: [resolve({ browser: true }), importMetaAssets(), { name: 'page', writeBundle: () => cpSync('public', 'dist', { recursive: true }) }],
};
