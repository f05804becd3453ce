import type { Place } from '../../remember/store/memberships.ts';
import type { Touch } from './touched.ts';

/** Documents that share entries out in blocks, counted from the oldest entry. */
export interface Blocks {
  /** How many there were, and how many there are now. */
  readonly before: number;
  readonly count: number;
  /** Entries in a block. */
  readonly size: number;
  /** How many of the entries are older than this place. */
  readonly countOlder: (place: Place) => Promise<number>;
}

/**
 * The numbers of the blocks that may differ: those from the oldest move on, those of revised
 * entries, those that are new, and the last of before, which has a successor now.
 */
export async function touchedBlocks(
  { oldestMove, revised }: Touch,
  { before, count, size, countOlder }: Blocks,
): Promise<number[]> {
  const blockOf = async (place: Place) => Math.floor((await countOlder(place)) / size) + 1;
  if (count === 0) return [];
  const touched = new Set(await Promise.all(revised.map(blockOf)));
  const moved = oldestMove === null ? count + 1 : await blockOf(oldestMove);
  const grown = before === count ? count + 1 : Math.max(1, Math.min(before, count));
  for (let block = Math.min(moved, grown); block <= count; block++) touched.add(block);
  return [...touched].filter(block => block <= count).sort((a, b) => a - b);
}
