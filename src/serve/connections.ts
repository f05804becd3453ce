import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf, plainAddress } from './client-address.ts';
import type { Limits } from './limits.ts';

/**
 * Keeps clients from holding connections that others need: one address may have so many at a time,
 * and where all are taken, those that wait for a next request are closed.
 *
 * @param isExempt whether an address may have any number, such as that of a proxy
 */
export function limitConnections(
  server: Server,
  { connections, connectionsPerAddress }: Limits,
  isExempt: (address: string) => boolean,
): void {
  server.maxConnections = connections;
  server.on('drop', () => server.closeIdleConnections());
  const counts = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket);
    if (isExempt(address)) return;
    const network = networkOf(address);
    const count = counts.get(network) ?? 0;
    if (count >= connectionsPerAddress) return socket.destroy();
    counts.set(network, count + 1);
    socket.once('close', () => {
      const left = (counts.get(network) ?? 1) - 1;
      if (left === 0) counts.delete(network);
      else counts.set(network, left);
    });
    return undefined;
  });
}
