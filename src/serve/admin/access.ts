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
    return { value: this.#sealed('', String(now + sessionLength)), milliseconds: sessionLength };
  }

  holds(session: string, now: number): boolean {
    return Number(this.#opened('', session)) > now;
  }

  /** For a cookie: a browser in which the right token was given, whoever else guesses meanwhile. */
  device(): string {
    return this.#sealed('device ', randomBytes(16).toString('hex'));
  }

  /** The name of the browser that was given this cookie; null where none was. */
  deviceOf(cookie: string): string | null {
    return this.#opened('device ', cookie);
  }

  /** @param purpose what the text is good for: it cannot be used as another */
  #sealed(purpose: string, text: string): string {
    return `${text}.${this.#sign(purpose + text).toString('hex')}`;
  }

  /** The text of what was sealed; null where any letter is another. */
  #opened(purpose: string, sealed: string): string | null {
    const [text = ''] = sealed.split('.', 1);
    return same(Buffer.from(sealed), Buffer.from(this.#sealed(purpose, text))) ? text : null;
  }

  #sign(text: string): Buffer {
    return createHmac('sha256', `session ${this.#token}`).update(text).digest();
  }
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
