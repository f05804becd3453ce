/** How a feed's entries are shared out between its own document and its archives. */
export interface ArchivePlan {
  /** Newest entries that stand in the feed itself. */
  readonly current: number;
  /** Full archives of the older ones. */
  readonly archives: number;
  /** Entries in an archive. */
  readonly size: number;
}

/**
 * Every entry is in one place: the feed holds up to `limit` of the newest, and what is older lies
 * in blocks counted from the oldest, each of them full, so that a new entry changes none of them.
 * A block is never larger than the limit.
 */
export function planArchives(total: number, limit: number, blockSize: number): ArchivePlan {
  const size = Math.min(blockSize, limit);
  const archives = Math.ceil(Math.max(0, total - limit) / size);
  return { current: total - archives * size, archives, size };
}

/** Which entries an archive holds, as positions from the newest: from `start` on, `size` of them. */
export function archiveStart(number: number, total: number, size: number): number {
  return total - number * size;
}
