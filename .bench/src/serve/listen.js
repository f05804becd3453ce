import { createServer } from 'node:http';
import { ProblemError } from '../problem.js';
/** Milliseconds and counts that keep slow or idle clients from holding the server. */
const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16_384,
};
const maxConnections = 10_000;
/**
 * Listens on an address.
 *
 * @param port 0 takes a free one
 * @throws ProblemError where the port is taken or may not be used
 */
export async function listen(listener, host, port) {
    const server = createServer(limits, listener);
    server.maxConnections = maxConnections;
    await new Promise((resolve, reject) => {
        server.once('error', error => reject(cannotListen(error, host, port)));
        server.listen(port, host, resolve);
    });
    return server;
}
/** The port that a server listens on. */
export function portOf(server) {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
}
const reasons = {
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
function cannotListen(error, host, port) {
    const reason = reasons[error.code ?? ''];
    if (reason === undefined)
        return error;
    return new ProblemError([{ ...reason, where: `${host}:${port}` }], { cause: error });
}
/** Takes no new connections and lets the requests in hand finish, for `patience` milliseconds. */
export async function close(server, patience) {
    const closed = new Promise(resolve => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearTimeout(timer);
}
