import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const hour = 3_600_000;
const sessionLength = 12 * hour;

/** Knows the admin's token: compares in constant time, and makes sessions that end by themselves. */
export class Access {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  accepts(token: string): boolean {
    return same(this.#sign(token), this.#sign(this.#token));
  }

  /** A session for a cookie: its end and a signature, worthless once the token is another. */
  session(now: number): { readonly value: string; readonly milliseconds: number } {
    const ends = String(now + sessionLength);
    return { value: `${ends}.${this.#sign(ends).toString('hex')}`, milliseconds: sessionLength };
  }

  holds(session: string, now: number): boolean {
    const [ends = '', signature = ''] = session.split('.');
    return Number(ends) > now && same(Buffer.from(signature, 'hex'), this.#sign(ends));
  }

  /** For a cookie: a browser in which the right token was given, whoever else guesses meanwhile. */
  device(): string {
    const id = randomBytes(16).toString('hex');
    return `${id}.${this.#sign(`device ${id}`).toString('hex')}`;
  }

  knows(device: string): boolean {
    const [id = '', signature = ''] = device.split('.');
    return same(Buffer.from(signature, 'hex'), this.#sign(`device ${id}`));
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', `session ${this.#token}`).update(text).digest();
  }
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
