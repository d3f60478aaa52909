// Builds with esbuild, which keeps `new URL('./maqal.wasm', import.meta.url)`: the files are copied beside the bundle.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({ entryPoints: ['main.js'], bundle: true, minify: true, format: 'esm', target: 'es2022', outfile: 'dist/main.js' });
for (const file of ['maqal.wasm', 'maqal-chunk.wasm', 'maqal-entities.wasm', 'style.css']) {
  cpSync(fileURLToPath(import.meta.resolve(`maqal/${file}`)), `dist/${file}`);
}
cpSync('public', 'dist', { recursive: true });
