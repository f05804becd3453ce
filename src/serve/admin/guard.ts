import type { Request, RequestHandler } from 'express';
import { clientAddress, networkOf } from '../client-address.ts';
import { limits } from '../limits.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Access } from './access.ts';

export const sessionCookie = 'pressrun_session';
const minute = 60_000;

/** Who a request is from: `refused` carries a wrong token, `waiting` has tried too often. */
export type Visitor =
  | { readonly kind: 'admin'; readonly by: 'bearer' | 'cookie' }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'waiting'; readonly seconds: number };

/** Tells the admin from others, and slows down those who guess. */
export class Guard {
  readonly #access: Access;
  readonly #proxies: number;
  readonly #failures = new RateLimit(limits.wrongTokens, minute);

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

  /** Compares a token, unless there were too many wrong ones from that address. */
  try(request: Request, token: string): Visitor {
    const network = networkOf(clientAddress(request, this.#proxies));
    const seconds = this.#failures.look(network, Date.now());
    if (seconds > 0) return { kind: 'waiting', seconds };
    if (this.#access.accepts(token)) return { kind: 'admin', by: 'bearer' };
    this.#failures.take(network, Date.now());
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
