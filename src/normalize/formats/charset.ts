import { isAscii, isUtf8 } from 'node:buffer';
import { getEncoding } from 'encoding-sniffer';
import type { ArticleFile } from '../../article.ts';
import { ProblemError } from '../../problem.ts';
import { detectCharset } from './detect-charset.ts';
import { mendDoubleEncoding } from './double-encoding.ts';
import { decodeAs } from './encoding.ts';
import { utf8Pieces } from './pieces.ts';

/** Browsers look for `<meta charset>` in 1024 bytes; saved pages often carry it later. */
const bytesToSearch = 65_536;

/** Stands for no declaration: a page that declares it means windows-1252 (HTML Living Standard §13.2.3.2). */
const undeclared = 'x-user-defined';

/** More characters than this share of the text cannot be a slip of the one who saved it. */
const toleratedReplacements = 0.01;

/**
 * The text of an HTML file, in pieces: by its byte-order mark, by the charset that it declares (HTML
 * Living Standard §13.2.3.2), else as UTF-8 where it is that, else in the likeliest charset. A page that
 * declares another charset but is valid UTF-8 throughout was saved anew without its declaration mended.
 *
 * @throws ProblemError when the bytes are not text in that charset
 */
export function decodeHtml({ path, bytes }: ArticleFile): readonly string[] {
  const charset = charsetOf(bytes);
  const pieces = decode(bytes, charset, path);
  const replaced = count(pieces, /\uFFFD/g);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (replaced > 3 && replaced > length * toleratedReplacements)
    throw undecodable(path, `${replaced} characters are not ${charset}`);
  return mendDoubleEncoding(pieces);
}

function charsetOf(bytes: Uint8Array): string {
  if (isUtf8(bytes) && !isAscii(bytes)) return 'utf-8';
  const declared = getEncoding(bytes, { maxBytes: bytesToSearch, defaultEncoding: undeclared });
  if (declared !== undeclared) return declared.toLowerCase();
  return isAscii(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : detectCharset(bytes);
}

/** UTF-8 with a slip, such as a character cut in two: text in another charset has only slips. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const pieces = utf8Pieces(bytes);
  return count(pieces, /\uFFFD/g) * 10 <= count(pieces, /[\u0080-\uFFFC]/g);
}

function count(pieces: readonly string[], pattern: RegExp): number {
  return pieces.reduce((sum, piece) => sum + (piece.match(pattern)?.length ?? 0), 0);
}

function decode(bytes: Uint8Array, charset: string, path: string): string[] {
  if (charset === 'utf-8') return utf8Pieces(bytes);
  try {
    return [decodeAs(charset, bytes)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw undecodable(path, `the charset ${charset} is not known`, error);
  }
}

function undecodable(path: string, what: string, cause?: Error): ProblemError {
  const fix = 'Save the page again as UTF-8.';
  return new ProblemError([{ what, where: path, fix }], { cause });
}
