/** What looks at a folder have shown so far. */
export interface Sight {
  /** Digest of what the last look has seen. */
  readonly last: string;
  /** Digest of what was there when it was told of last. */
  readonly told: string;
  /** Milliseconds of a clock at which it was first seen to differ from that; null where it does not. */
  readonly differsSince: number | null;
}

/** Milliseconds after which changes count although a file is still being written, as a log always is. */
const longest = 10_000;

export function firstSight(seen: string): Sight {
  return { last: seen, told: seen, differsSince: null };
}

/**
 * What is known after another look: what has changed is told of when a second look has seen the
 * same, and is written by that.
 *
 * @param now milliseconds of the same clock
 * @returns also whether it is to be told
 */
export function afterLook(before: Sight, seen: string, now: number): [Sight, boolean] {
  if (seen === before.told) return [firstSight(seen), false];
  const differsSince = before.differsSince ?? now;
  const isWritten = seen === before.last || now - differsSince >= longest;
  if (isWritten) return [firstSight(seen), true];
  return [{ ...before, last: seen, differsSince }, false];
}
