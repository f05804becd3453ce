export const emptyLedger = { claims: [], readers: [], history: [] };
/** Days over which an audience is counted, and for which its sum is kept. */
export const window = 7;
const remembered = 365;
/**
 * The audience of the seven days up to `day`: the latest claim of every aggregator and feed id,
 * and of individual readers the busiest day, since what identifies them turns over daily.
 */
export function audienceOf(ledger, day) {
    const since = daysBefore(day, window - 1);
    const claims = ledger.claims
        .filter(claim => claim.day >= since)
        .map(({ client, feed, subscribers }) => ({ client, feed, subscribers, claimed: true }));
    const readers = ledger.readers
        .filter(line => line.day >= since)
        .map(({ client, feed, readers }) => ({ client, feed, subscribers: readers, claimed: false }));
    return [...combine(claims, (a, b) => a + b), ...combine(readers, Math.max)].sort((a, b) => b.subscribers - a.subscribers || a.client.localeCompare(b.client));
}
function combine(lines, into) {
    const byKey = new Map();
    for (const line of lines) {
        const key = `${line.client}\n${line.feed}`;
        const subscribers = into(byKey.get(key)?.subscribers ?? 0, line.subscribers);
        byKey.set(key, { ...line, subscribers });
    }
    return [...byKey.values()];
}
/** The ledger with the sum of `day` written down, and without what is too old to count. */
export function closeDay(ledger, day) {
    const subscribers = audienceOf(ledger, day).reduce((sum, line) => sum + line.subscribers, 0);
    const history = ledger.history.filter(line => line.day !== day);
    const since = daysBefore(day, window);
    return {
        claims: ledger.claims.filter(claim => claim.day >= since),
        readers: ledger.readers.filter(line => line.day >= since),
        history: [...history, { day, subscribers }].slice(-remembered),
    };
}
function daysBefore(day, days) {
    return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
