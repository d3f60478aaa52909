// Compresses with brotli, quality 11, as servers send files; prints how many bytes a file has then.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

export function brotliSize(bytes) {
  return brotli(bytes).length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(brotliSize(readFileSync(process.argv[2])));
