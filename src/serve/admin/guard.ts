import type { Request, RequestHandler } from 'express';
import { clientAddress, networkOf } from '../client-address.ts';
import { limits } from '../limits.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Access } from './access.ts';

export const sessionCookie = 'pressrun_session';
export const deviceCookie = 'pressrun_device';
const minute = 60_000;

/** Who a request is from: `refused` carries a wrong token, `waiting` has tried too often. */
export type Visitor =
  | { readonly kind: 'admin'; readonly by: 'bearer' | 'cookie' }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'waiting'; readonly seconds: number };

/**
 * Tells the admin from others, and slows down those who guess: each address, and all together. The
 * admin is not kept out by them: a browser that has logged in before has tries of its own, and an
 * address from which the right token has come is not counted among the others.
 */
export class Guard {
  readonly #access: Access;
  readonly #proxies: number;
  readonly #failures = new RateLimit(limits.wrongTokens, minute);
  readonly #failuresOfAll = new RateLimit(limits.wrongTokensTogether, minute);
  /** Networks from which the right token has come since the start. */
  readonly #known = new Set<string>();

  constructor(access: Access, proxies: number) {
    this.#access = access;
    this.#proxies = proxies;
  }

  /** Reads the bearer token (RFC 6750 §2.1), else the session cookie. */
  visitor(request: Request): Visitor {
    const bearer = /^bearer\s+(.+?)\s*$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (bearer !== undefined) return this.try(request, bearer);
    const session = cookieOf(request, sessionCookie);
    if (session === null || !this.#access.holds(session, Date.now())) return { kind: 'stranger' };
    return { kind: 'admin', by: 'cookie' };
  }

  /** Compares a token, unless there were too many wrong ones from there, or from everywhere. */
  try(request: Request, token: string): Visitor {
    const now = Date.now();
    const device = this.#access.deviceOf(cookieOf(request, deviceCookie) ?? '');
    const isDevice = device !== null;
    const who = isDevice ? `device ${device}` : networkOf(clientAddress(request, this.#proxies));
    const isKnown = isDevice || this.#known.has(who);
    const seconds = Math.max(
      this.#failures.look(who, now),
      isKnown ? 0 : this.#failuresOfAll.look('all', now),
    );
    if (seconds > 0) return { kind: 'waiting', seconds };
    if (this.#access.accepts(token)) {
      if (!isDevice) this.#known.add(who);
      return { kind: 'admin', by: 'bearer' };
    }
    this.#failures.take(who, now);
    if (!isKnown) this.#failuresOfAll.take('all', now);
    return { kind: 'refused' };
  }
}

/**
 * Whether a page of this server has sent the request: without it, another site could use the
 * session of an admin who visits it.
 */
export function isFromHere(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('Origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === request.get('Host');
}

/** Keeps answers for the admin out of every cache. */
export const uncached: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function cookieOf(request: Request, name: string): string | null {
  const cookies = (request.get('Cookie') ?? '').split(';').map(cookie => cookie.trim());
  const found = cookies.find(cookie => cookie.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}
