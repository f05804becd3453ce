import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf, plainAddress } from './client-address.ts';
import type { Limits } from './limits.ts';

/** The part of all connections from which on those that wait for a next request are closed. */
const crowded = 0.95;
/** Milliseconds between two searches for them. */
const pause = 1_000;

/**
 * Keeps clients from holding connections that others need: one address may have so many at a time,
 * and where nearly all are taken, those that wait for a next request are closed.
 *
 * @param isExempt whether an address may have any number, such as that of a proxy
 */
export function limitConnections(
  server: Server,
  { connections, connectionsPerAddress }: Limits,
  isExempt: (address: string) => boolean,
): void {
  server.maxConnections = connections;
  const counts = new Counts();
  const makeRoom = roomMaker(server);
  server.on('drop', makeRoom);
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket);
    const network = isExempt(address) ? 'exempt' : networkOf(address);
    const count = counts.add(network, 1);
    socket.once('close', () => counts.add(network, -1));
    if (network !== 'exempt' && count > connectionsPerAddress) socket.destroy();
    if (counts.all >= connections * crowded) makeRoom();
  });
}

function roomMaker(server: Server): () => void {
  let next = 0;
  return () => {
    const now = performance.now();
    if (now < next) return;
    next = now + pause;
    server.closeIdleConnections();
  };
}

/** Connections by network, and all together. */
class Counts {
  readonly #counts = new Map<string, number>();
  all = 0;

  /** @returns how many the network has now */
  add(network: string, number: number): number {
    const count = (this.#counts.get(network) ?? 0) + number;
    if (count === 0) this.#counts.delete(network);
    else this.#counts.set(network, count);
    this.all += number;
    return count;
  }
}
