import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6, type Socket } from 'node:net';

/** Addresses of this machine and of private networks (RFC 1918, 4193, 4291, 6598). */
const privateRanges = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const;

const privateNetworks = new BlockList();
for (const [network, prefix, family] of privateRanges)
  privateNetworks.addSubnet(network, prefix, family);

export function isPrivate(address: string): boolean {
  return isIP(address) !== 0 && privateNetworks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** The address of a connection's other end; IPv4 as such, whatever the socket. */
export function plainAddress({ remoteAddress }: Pick<Socket, 'remoteAddress'>): string {
  return plain(remoteAddress ?? '');
}

/** An IPv4 address as such, where a socket of IPv6 has seen it. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** What a proxy has seen, without the port that some of them put to it. */
function addressIn(hop: string): string {
  const [, bracketed, dotted] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(hop) ?? [];
  return plain(bracketed ?? dotted ?? hop);
}

/**
 * The address that a request came from.
 *
 * @param proxies how many proxies stand in front: each adds the address that it saw to the end of
 *   X-Forwarded-For, so that the client's is that many places from the end; 0 ignores the header
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = plainAddress(request.socket);
  const forwarded = request.headers['x-forwarded-for'];
  if (proxies === 0 || forwarded === undefined) return direct;
  const hops = String(forwarded)
    .split(',')
    .map(hop => hop.trim());
  return addressIn(hops[Math.max(hops.length - proxies, 0)] ?? '') || direct;
}

/** The part of an address that stands for one household: an IPv6 network of 64 bits, or the address. */
export function networkOf(address: string): string {
  return isIPv6(address) ? wholeGroups(address).slice(0, 4).join(':') : address;
}

/** The eight groups of an IPv6 address, with what `::` left out. */
function wholeGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const missing = Math.max(8 - before.length - after.length, 0);
  return [...before, ...Array<string>(missing).fill('0'), ...after];
}
