import { clientAddress } from '../client-address.js';
import { RateLimit } from '../rate-limit.js';
export const sessionCookie = 'pressrun_session';
const triesPerMinute = 5;
const minute = 60_000;
/** Tells the admin from others, and slows down those who guess. */
export class Guard {
    #access;
    #proxies;
    #failures = new RateLimit(triesPerMinute, minute);
    constructor(access, proxies) {
        this.#access = access;
        this.#proxies = proxies;
    }
    /** Reads the bearer token (RFC 6750 §2.1), else the session cookie. */
    visitor(request) {
        const bearer = /^bearer\s+(.+?)\s*$/i.exec(request.get('Authorization') ?? '')?.[1];
        if (bearer !== undefined)
            return this.try(request, bearer);
        const session = cookieOf(request, sessionCookie);
        if (session === null || !this.#access.holds(session, Date.now()))
            return { kind: 'stranger' };
        return { kind: 'admin', by: 'cookie' };
    }
    /** Compares a token, unless there were too many wrong ones from that address. */
    try(request, token) {
        const address = clientAddress(request, this.#proxies);
        const seconds = this.#failures.look(address, Date.now());
        if (seconds > 0)
            return { kind: 'waiting', seconds };
        if (this.#access.accepts(token))
            return { kind: 'admin', by: 'bearer' };
        this.#failures.take(address, Date.now());
        return { kind: 'refused' };
    }
}
/**
 * Whether a page of this server has sent the request: without it, another site could use the
 * session of an admin who visits it.
 */
export function isFromHere(request) {
    const site = request.get('Sec-Fetch-Site');
    if (site !== undefined)
        return site === 'same-origin';
    const origin = request.get('Origin') ?? '';
    return URL.canParse(origin) && new URL(origin).host === request.get('Host');
}
/** Keeps answers for the admin out of every cache. */
export const uncached = (_, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
};
function cookieOf(request, name) {
    const cookies = (request.get('Cookie') ?? '').split(';').map(cookie => cookie.trim());
    const found = cookies.find(cookie => cookie.startsWith(`${name}=`));
    return found === undefined ? null : found.slice(name.length + 1);
}
