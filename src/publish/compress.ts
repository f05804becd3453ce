import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Packed } from '../edition.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** How hard to try, in the levels of gzip and the qualities of Brotli. */
export interface Effort {
  /** Null where it is made when somebody asks for it. */
  readonly gzip: number | null;
  readonly br: number;
}

/**
 * For what is fetched again and again. Over feeds of prose, gzip's default level makes 33 MB a
 * second, 23.4 % of their size; Brotli's quality 5 makes 49 MB, 23.8 %, where 11 makes less than 1 MB.
 */
export const forPolling: Effort = { gzip: 6, br: 5 };

/**
 * For what a reader fetches once, of which there is most, and most of that is never fetched. Brotli's
 * quality 2 makes 116 MB a second, 25.9 % of their size; 3 makes 91 MB, 25.9 % as well.
 */
export const forArchiving: Effort = { gzip: null, br: 2 };

/** Bytes of the smallest piece that is worth its way. */
const smallestPiece = 16_384;

/** The bytes in the encodings that are kept. The same bytes always give the same. */
export async function compress(
  identity: Uint8Array,
  { gzip: level, br: quality }: Effort,
): Promise<Packed> {
  // In one piece: each piece more is a way to the threads that compress, and back.
  const chunkSize = Math.max(smallestPiece, identity.length >> 1);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const [zipped, br] = await Promise.all([
    level === null ? null : toGzip(identity, { level, chunkSize }),
    toBrotli(identity, { params, chunkSize }),
  ]);
  return { gzip: zipped === null ? null : fitting(zipped), br: fitting(br) };
}

/** In memory of its own, without the room that the piece had left. */
function fitting(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
