/**
 * Bytes of the longest path or address by which something is found again. PostgreSQL indexes 2,704 at
 * the most, and has two of them in one index.
 */
export const longestKey = 1_024;

/** Whether the text, in UTF-8, is short enough to be found by. */
export function isShortKey(text: string, longest: number = longestKey): boolean {
  // No character of a string takes more than three.
  return text.length * 3 <= longest || Buffer.byteLength(text) <= longest;
}
