/** UTF-8 sequences of two to four bytes (RFC 3629 §4), each byte read as one character of Latin-1. */
const sequence =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** What curly quotes and dashes begin with: it holds a control character, so nobody has written it. */
const proof = '\u00e2\u0080';

/** Mends text that was UTF-8, was read as Latin-1, and was written as UTF-8 again: `itâ€™s`. */
export function mendDoubleEncoding(pieces: readonly string[]): readonly string[] {
  if (!pieces.some(piece => piece.includes(proof))) return pieces;
  return pieces.map(piece =>
    piece.replace(sequence, found => Buffer.from(found, 'latin1').toString()),
  );
}
