/**
 * Bytes of a piece. A page as one string lies outside the young generation of memory, which costs
 * more than reading it, and needs two bytes a character as soon as one is beyond Latin-1.
 */
const size = 32_768;

/** UTF-8 as text in pieces, without its byte-order mark. No piece ends within a character, a tag or an entity. */
export function utf8Pieces(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: string[] = [];
  let start = hasMark(buffer) ? 3 : 0;
  while (start < buffer.length) {
    const end = endOfPiece(buffer, start);
    pieces.push(buffer.toString('utf8', start, end));
    start = end;
  }
  return pieces;
}

function hasMark(buffer: Buffer): boolean {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
}

/** Bytes; `&CounterClockwiseContourIntegral;` has 33. */
const longestEntity = 40;

/** Before the last tag that begins in it; where none does, before an entity or a character. */
function endOfPiece(buffer: Buffer, start: number): number {
  const end = start + size;
  if (end >= buffer.length) return buffer.length;
  const tag = buffer.subarray(start, end).lastIndexOf('<');
  if (tag > 0) return start + tag;
  const entity = buffer.subarray(end - longestEntity, end).lastIndexOf('&');
  if (entity >= 0) return end - longestEntity + entity;
  const character = [end, end - 1, end - 2, end - 3].find(at => !isContinuation(buffer[at]));
  return character ?? end;
}

/** The second to fourth byte of a character (RFC 3629 §3). */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >> 6 === 0b10;
}
