import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

/** How much a client had taken when it was seen to take something last. */
interface Progress {
  readonly taken: number;
  readonly at: number;
}

/**
 * Closes connections whose clients take next to nothing of an answer: a byte now and then is enough
 * for Node not to count them as idle.
 */
export function endSlowReaders(
  server: Server,
  { drainTimeout, connectionsCheckingInterval }: Limits,
): void {
  const open = new Map<Socket, Progress>();
  server.on('connection', (socket: Socket) => {
    open.set(socket, { taken: 0, at: performance.now() });
    socket.once('close', () => open.delete(socket));
  });
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [socket, last] of open) {
      const taken = socket.bytesWritten - socket.writableLength;
      if (socket.writableLength === 0 || taken !== last.taken) open.set(socket, { taken, at: now });
      else if (now - last.at > drainTimeout) socket.destroy();
    }
  }, connectionsCheckingInterval);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}
