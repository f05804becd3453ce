import { randomUUID } from 'node:crypto';
import { chunks } from './chunks.js';
import { excluded } from './excluded.js';
const revisable = [
    ...['protocol', 'since', 'state', 'tries', 'tried', 'status'],
    ...['reason', 'next', 'claim'],
];
/** Remembers what hubs are to be told. A document that changes again is told of anew. */
export async function planPing(db, pings) {
    for (const values of chunks(pings.map(rowOf)))
        await db
            .insertInto('pings')
            .values(values)
            .onConflict(conflict => conflict.columns(['hub', 'document']).doUpdateSet(excluded(revisable)))
            .execute();
}
/**
 * Takes pings that are due at `now`, the oldest first. No other process gets them before `until`;
 * what this one has not recorded by then is due again.
 */
export async function claimPings(db, now, until, limit) {
    const claim = randomUUID();
    await db
        .updateTable('pings')
        .set({ claim, next: until })
        .where(({ eb, refTuple, selectFrom }) => eb(refTuple('hub', 'document'), 'in', selectFrom('pings')
        .select(['hub', 'document'])
        .where('next', '<=', now)
        .orderBy('next')
        .limit(limit)
        .$asTuple('hub', 'document')))
        .where('next', '<=', now)
        .execute();
    const rows = await db.selectFrom('pings').selectAll().where('claim', '=', claim).execute();
    return rows.map(pingOf);
}
/** Keeps what came of a try, unless the document has changed again since it was claimed. */
export async function recordPing(db, ping) {
    const { hub, document, since, ...outcome } = rowOf(ping);
    await db
        .updateTable('pings')
        .set(outcome)
        .where('hub', '=', hub)
        .where('document', '=', document)
        .where('since', '=', since)
        .execute();
}
/** When the next ping is due; null where nothing waits. */
export async function nextPing(db) {
    const row = await db
        .selectFrom('pings')
        .select('next')
        .where('next', 'is not', null)
        .orderBy('next')
        .limit(1)
        .executeTakeFirst();
    return row?.next ?? null;
}
/** The newest change first. */
export async function lastPings(db, limit) {
    const rows = await db
        .selectFrom('pings')
        .selectAll()
        .orderBy('since', 'desc')
        .orderBy('document')
        .orderBy('hub')
        .limit(limit)
        .execute();
    return rows.map(pingOf);
}
function rowOf(ping) {
    const { hub, document, protocol, since, state, tries, last, next } = ping;
    const { at: tried = null, status = null, reason = null } = last ?? {};
    return {
        ...{ hub, document, protocol, since, state, tries, next },
        ...{ tried, status, reason, claim: null },
    };
}
function pingOf(row) {
    const { hub, document, protocol, since, state, tries, tried, status, reason, next } = row;
    const last = tried === null ? null : { at: tried, status, reason };
    return { protocol, hub, document, since, state, tries, last, next };
}
