import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProblemError } from '../problem.ts';
import { isPrivate } from './client-address.ts';
import { limitConnections } from './connections.ts';
import { type Limits, limits } from './limits.ts';
import { endSlowReaders } from './slow-readers.ts';

/** Node would leave out headers beyond a number without a word; their size is limited anyway. */
const withoutDropping = 0;

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether an address may have any number of connections; unset, only private ones may. */
  readonly isExempt?: (address: string) => boolean;
  /** Those that are not the usual ones. */
  readonly limits?: Partial<Limits>;
}

/**
 * Listens on an address.
 *
 * @throws ProblemError where the port is taken or may not be used
 */
export async function listen(
  listener: RequestListener,
  { host, port, isExempt = isPrivate, limits: own }: ListenOptions,
): Promise<Server> {
  const allowed = { ...limits, ...own };
  const server = createServer(allowed, listener);
  server.timeout = allowed.stallTimeout;
  server.maxHeadersCount = withoutDropping;
  limitConnections(server, allowed, isExempt);
  endSlowReaders(server, allowed);
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(cannotListen(error, host, port)));
    server.listen({ port, host, backlog: allowed.waitingConnections }, resolve);
  });
  return server;
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const reasons: Readonly<Record<string, { readonly what: string; readonly fix: string }>> = {
  EADDRINUSE: {
    what: 'another program is using the port',
    fix: 'Stop it, or set server.port to another.',
  },
  EACCES: {
    what: 'this user may not use the port',
    fix: 'Set server.port to one above 1023.',
  },
  EADDRNOTAVAIL: {
    what: 'this machine does not have the address',
    fix: 'Set server.host to one that it has, such as 0.0.0.0.',
  },
};

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reason = reasons[error.code ?? ''];
  if (reason === undefined) return error;
  return new ProblemError([{ ...reason, where: `${host}:${port}` }], { cause: error });
}

/** Takes no new connections and lets the requests in hand finish, for `patience` milliseconds. */
export async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
