import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { onTestFinished } from 'vitest';
import { close, listen, portOf } from '../../../src/serve/listen.ts';

/** A server on a free port of loopback until the test ends. */
export async function onLoopback(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = await listen(listener, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => close(server, 50));
  return { url: `http://127.0.0.1:${portOf(server)}/`, server };
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
