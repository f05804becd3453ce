import type { RequestListener } from 'node:http';
import { refuse } from './feeds/answer.ts';

/**
 * Refuses requests for two hosts (RFC 9112 §3.2): a proxy in front may have gone by the one, and Node
 * would take the other.
 */
export function oneHost(next: RequestListener): RequestListener {
  return (request, response): unknown =>
    hasTwoHosts(request.rawHeaders)
      ? refuse(response, 400, 'A request has one Host.', { Connection: 'close' })
      : next(request, response);
}

/** @param headers names and values in turn */
function hasTwoHosts(headers: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}
