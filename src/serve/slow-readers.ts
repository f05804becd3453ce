import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

/** What a client had taken when it was seen to have taken all that had been written to it last. */
interface Progress {
  readonly taken: number;
  readonly at: number;
}

/**
 * Closes connections whose clients take next to nothing of an answer: a byte now and then is enough
 * for Node not to count them as idle. A document is one write, of which Node tells only when all of
 * it is taken; so its size says how long that may last.
 */
export function endSlowReaders(
  server: Server,
  { drainTimeout, slowestReading, connectionsCheckingInterval }: Limits,
): void {
  const open = new Map<Socket, Progress>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, { taken: 0, at: performance.now() });
    socket.once('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, last] of open) {
      const waiting = socket.writableLength;
      const taken = socket.bytesWritten - waiting;
      const allowed = drainTimeout + (waiting / slowestReading) * 1000;
      if (waiting === 0 || taken !== last.taken) open.set(socket, { taken, at: now });
      else if (now - last.at > allowed) socket.destroy();
    }
  }, connectionsCheckingInterval);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
