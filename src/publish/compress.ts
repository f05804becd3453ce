import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../edition.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** How hard to try, in the levels of gzip and the qualities of Brotli. */
export interface Effort {
  readonly gzip: number;
  readonly br: number;
}

/**
 * For what is fetched again and again. Over feeds of prose, gzip's default level makes 33 MB a
 * second, 23.4 % of their size; Brotli's quality 5 makes 49 MB, 23.8 %, where 11 makes less than 1 MB.
 */
export const forPolling: Effort = { gzip: 6, br: 5 };

/**
 * For what a reader fetches once, of which there is most: 71 MB a second and 25.0 %, 116 MB a second
 * and 25.9 %. Brotli's quality 3 makes 91 MB a second, no smaller.
 */
export const forArchiving: Effort = { gzip: 4, br: 2 };

/** Bytes of the smallest piece that is worth its way. */
const smallestPiece = 16_384;

/** Brotli's window, as a power of two: the smallest that there is, and what it takes by itself. */
const smallestWindow = constants.BROTLI_MIN_WINDOW_BITS;
const usualWindow = constants.BROTLI_DEFAULT_WINDOW;

/**
 * The smallest window, as a power of two, that reaches over so many bytes (RFC 7932, section 9.1).
 * For a feed of 230 kB Brotli would set up 8 MB by itself; V8 is told of them, and collects garbage
 * again and again where several are compressed at a time (docs/notes/cores.md).
 *
 * @param length bytes
 */
export function windowFor(length: number): number {
  const bits = Math.ceil(Math.log2(length + 16));
  return Math.min(Math.max(bits, smallestWindow), usualWindow);
}

/** The bytes in every encoding that is served. The same bytes always give the same. */
export async function compress(
  identity: Uint8Array,
  { gzip: level, br: quality }: Effort,
): Promise<Record<Encoding, Uint8Array>> {
  // In one piece: each piece more is a way to the threads that compress, and back.
  const chunkSize = Math.max(smallestPiece, identity.length >> 1);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(identity.length),
  };
  const [zipped, br] = await Promise.all([
    toGzip(identity, { level, chunkSize }),
    toBrotli(identity, { params, chunkSize }),
  ]);
  return { identity, gzip: fitting(zipped), br: fitting(br) };
}

/** In memory of its own, without the room that the piece had left. */
function fitting(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
