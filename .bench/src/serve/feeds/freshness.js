const minute = 60;
const shortest = 15 * minute;
const longest = 60 * minute;
/**
 * Seconds for which a document may be used without asking again: until the next scheduled run,
 * when it can change, but between a quarter of an hour and an hour.
 *
 * @param now milliseconds since 1970
 * @param nextRun null where no run is scheduled
 */
export function maxAge(now, nextRun) {
    if (nextRun === null)
        return longest;
    const left = Math.ceil((Date.parse(nextRun) - now) / 1000);
    return Math.min(Math.max(left, shortest), longest);
}
/** Cache-Control of a document: a stale copy may bridge a refresh, or a day of trouble (RFC 5861). */
export function cacheControl(now, nextRun) {
    const age = maxAge(now, nextRun);
    return `public, max-age=${age}, stale-while-revalidate=${age}, stale-if-error=86400`;
}
