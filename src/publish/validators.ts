import { createHash, hash } from 'node:crypto';
import type { Instant } from '../article.ts';

/** The base of a document's strong ETags (RFC 9110 §8.8.3), without quotes. */
export function tagOf(body: Uint8Array): string {
  return hash('sha256', body, 'base64url').slice(0, 22);
}

/** The same of bytes that are too many to be held at once. */
export async function tagOfStream(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const whole = createHash('sha256');
  for await (const piece of pieces) whole.update(piece);
  return whole.digest('base64url').slice(0, 22);
}

/**
 * The Last-Modified of bytes that changed at `now` (RFC 9110 §8.8.2): the whole second, and never
 * before that of the bytes they replace, also when the clock was set back.
 */
export function modifiedAt(now: Instant, before: Instant | null): Instant {
  const second = `${now.slice(0, 19)}.000Z`;
  return before !== null && before > second ? before : second;
}
