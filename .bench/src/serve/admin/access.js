import { createHmac, timingSafeEqual } from 'node:crypto';
const hour = 3_600_000;
const sessionLength = 12 * hour;
/** Knows the admin's token: compares in constant time, and makes sessions that end by themselves. */
export class Access {
    #token;
    constructor(token) {
        this.#token = token;
    }
    accepts(token) {
        return same(this.#sign(token), this.#sign(this.#token));
    }
    /** A session for a cookie: its end and a signature, worthless once the token is another. */
    session(now) {
        const ends = String(now + sessionLength);
        return { value: `${ends}.${this.#sign(ends).toString('hex')}`, milliseconds: sessionLength };
    }
    holds(session, now) {
        const [ends = '', signature = ''] = session.split('.');
        return Number(ends) > now && same(Buffer.from(signature, 'hex'), this.#sign(ends));
    }
    #sign(text) {
        return createHmac('sha256', `session ${this.#token}`).update(text).digest();
    }
}
function same(a, b) {
    return a.length === b.length && timingSafeEqual(a, b);
}
