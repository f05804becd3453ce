import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { clientAddress, isPrivate, networkOf } from '../client-address.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Ready } from './ready.ts';

const hour = 3_600_000;

/**
 * How long a client has to wait for a whole document: for each address and feed, `perHour` bodies.
 * Without the proxy setting, a private address can be a proxy with everybody behind it: it is not
 * limited.
 */
export function admission(
  perHour: number,
  proxies: number,
): (request: IncomingMessage, ready: Ready) => number {
  const limit = new RateLimit(perHour, hour);
  const isUnlimited = proxies === 0 ? privatePeers() : () => false;
  return (request, { feed, path }) => {
    if (isUnlimited(request)) return 0;
    const network = networkOf(clientAddress(request, proxies));
    return limit.take(`${network} ${feed ?? path}`, Date.now());
  };
}

/** Whether a request's peer has a private address: looked up once a connection, since it is slow. */
function privatePeers(): (request: IncomingMessage) => boolean {
  const known = new WeakMap<Socket, boolean>();
  return request => {
    const answer = known.get(request.socket) ?? isPrivate(clientAddress(request, 0));
    known.set(request.socket, answer);
    return answer;
  };
}
