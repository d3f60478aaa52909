/** Keeps a text in a PNG, in a chunk `tEXt` (PNG, 11.3.3.2), so that a picture contains the hash of its inputs. */
import { crc32 } from 'node:zlib';

const KEYWORD = 'Source';
/** The signature, and the chunk IHDR, which is the first and always as long. */
const HEAD = 8 + 25;

/** @param {Buffer} png @param {string} text in Latin-1 */
export function withText(png, text) {
  const typed = Buffer.from(`tEXt${KEYWORD}\0${text}`, 'latin1');
  const chunk = Buffer.alloc(typed.length + 8);
  chunk.writeUInt32BE(typed.length - 4);
  typed.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(typed), typed.length + 4);
  return Buffer.concat([png.subarray(0, HEAD), chunk, png.subarray(HEAD)]);
}

/** The text that `withText` put in, if any. @param {Buffer} png */
export function textOf(png) {
  const length = png.readUInt32BE(HEAD);
  const [type, text] = png.toString('latin1', HEAD + 4, HEAD + 8 + length).split('\0');
  return type === `tEXt${KEYWORD}` ? text : undefined;
}
