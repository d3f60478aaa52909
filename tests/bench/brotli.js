// Prints the size of a file in bytes after compression with brotli, quality 11.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export function brotliSize(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(brotliSize(readFileSync(process.argv[2])));
