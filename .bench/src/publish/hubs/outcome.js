/** Tries before a hub is given up, for one change of a document. */
export const triesAtMost = 5;
const second = 1000;
/** Milliseconds before the second try; each further pause is four times as long: in all 43 minutes. */
const firstPause = 30 * second;
const growth = 4;
/** A hub that wants to be left alone for longer is asked again after this many milliseconds. */
const longestPause = 6 * 60 * 60 * second;
/** Refusals that may be over the next time; every other redirect or refusal is for good. */
const passing = [408, 409, 421, 423, 425, 429];
/** The ping after a try at `now`. Pure. */
export function afterTry(ping, reply, now) {
    const { status, reason, taken } = reply;
    const tried = { ...ping, tries: ping.tries + 1, last: { at: now, status, reason } };
    if (taken)
        return { ...tried, state: 'told', next: null };
    if (isFinal(status) || tried.tries >= triesAtMost)
        return { ...tried, state: 'given up', next: null };
    const pause = Math.max(firstPause * growth ** ping.tries, retryAfter(reply.retryAfter, Date.parse(now)));
    const next = new Date(Date.parse(now) + Math.min(pause, longestPause)).toISOString();
    return { ...tried, state: 'waiting', next };
}
function isFinal(status) {
    return status !== null && status >= 300 && status < 500 && !passing.includes(status);
}
/** Milliseconds that Retry-After asks for: seconds or a date (RFC 9110 §10.2.3); 0 for nonsense. */
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * second;
    const until = / GMT$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}
