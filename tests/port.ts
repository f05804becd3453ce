import { createServer } from 'node:net';

/**
 * Ports below those that systems give out by themselves (Linux from 32768 on, others from 49152 on, as
 * RFC 6335 has it): one of those may be given to somebody else before it is used.
 */
const [first, count] = [20_000, 10_000];

/** Each process begins elsewhere, and uses none twice. */
let next = process.pid * 97;

/** A port of the loopback address on which nothing listens, to be listened on later. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + (next++ % count);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer().on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
