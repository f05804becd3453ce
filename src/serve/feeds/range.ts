/** A part of a body: both ends are included, as in Content-Range. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a Range header (RFC 9110 §14.1.2).
 *
 * @param length bytes of the whole representation
 * @returns null where the whole is to be sent: no range, another unit, several ranges or nonsense
 */
export function rangeOf(
  header: string | undefined,
  length: number,
): ByteRange | 'unsatisfiable' | null {
  if (header === undefined) return null;
  const match = /^bytes\s*=\s*(\d*)-(\d*)$/i.exec(header.trim());
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '') return to === '' ? null : suffixOf(Number(to), length);
  const first = Number(from);
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== '' && Number(to) < first) return null;
  return first < length ? { first, last } : 'unsatisfiable';
}

function suffixOf(count: number, length: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || length === 0) return 'unsatisfiable';
  return { first: Math.max(length - count, 0), last: length - 1 };
}
