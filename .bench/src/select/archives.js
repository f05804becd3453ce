/**
 * Every entry is in one place: the feed holds up to `limit` of the newest, and what is older lies
 * in blocks counted from the oldest, each of them full, so that a new entry changes none of them.
 * A block is never larger than the limit.
 */
export function planArchives(total, limit, blockSize) {
    const size = Math.min(blockSize, limit);
    const archives = Math.ceil(Math.max(0, total - limit) / size);
    return { current: total - archives * size, archives, size };
}
/** Which entries an archive holds, as positions from the newest: from `start` on, `size` of them. */
export function archiveStart(number, total, size) {
    return total - number * size;
}
