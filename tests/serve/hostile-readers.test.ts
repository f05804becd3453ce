import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Limits } from '../../src/serve/limits.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { administered, type Running, serve } from './server.ts';
import { statusesIn, Wire } from './wire.ts';

/** More than the buffers of the system take on loopback. */
const large = 'x'.repeat(16_000_000);
const get = 'GET /rss.xml HTTP/1.1\r\nHost: localhost\r\n';

const documents = [documentOf('rss.xml', large), documentOf('a.xml', 'small')];

function strict(limits: Partial<Limits>): Promise<Running> {
  const publication = new MemoryPublication();
  publication.publish({ documents });
  const usual = { stallTimeout: 10_000, connectionsCheckingInterval: 20 };
  return serve(publication, {}, { limits: { ...usual, ...limits }, isExempt: () => false });
}

/** A connection of which nothing is read but what a test reads. */
function lazy(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => socket.destroy());
  onTestFinished(() => void socket.destroy());
  return socket;
}

test('who reads a byte now and then of a large document is not waited for', async () => {
  const limits = { drainTimeout: 150, slowestReading: 100_000_000, stallTimeout: 60_000 };
  const { port, connections } = await strict(limits);
  const socket = lazy(port);
  socket.write(`${get}\r\n`);
  await connections(1);
  const reading = setInterval(() => socket.read(1), 5);
  onTestFinished(() => clearInterval(reading));
  await connections(0);
  expect(await raw(port, 'GET /a.xml')).toMatchObject({ status: 200 });
});

test('who reads steadily gets all of a large document, in many times that of a small one', async () => {
  const drainTimeout = 40;
  const { port } = await strict({ drainTimeout, slowestReading: 1_000_000 });
  const socket = lazy(port);
  socket.write(`${get}Connection: close\r\n\r\n`);
  let bytes = 0;
  for await (const chunk of socket) {
    const before = Math.floor(bytes / 1_000_000);
    bytes += chunk.length;
    if (Math.floor(bytes / 1_000_000) > before) await setTimeout(drainTimeout);
  }
  expect(bytes).toBeGreaterThan(large.length);
});

test('thousands of requests at once, of which no answer is read, wait for their turn', async () => {
  const { port, connections } = await strict({});
  const socket = lazy(port);
  const before = process.memoryUsage().rss;
  socket.write(`${get}\r\n`.repeat(5000));
  await connections(1);
  expect(await raw(port, 'GET /a.xml')).toMatchObject({ status: 200 });
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
});

test('hundreds of requests at once are answered, each in its turn', async () => {
  const { port } = await strict({});
  const wire = new Wire(port).write(
    'GET /a.xml HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(500) +
      'GET /a.xml HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  );
  const statuses = statusesIn(await wire.rest());
  expect(statuses).toHaveLength(501);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test.each([
  ['a form of the admin', '/admin/login', 'application/x-www-form-urlencoded', 'token='],
  ['a wish of the API', '/api/runs', 'application/json', '{"since":"'],
])('%s that is too large is answered by 413', async (_, path, type, begin) => {
  const { url } = await administered(new MemoryPublication(), 'a secret that nobody guesses');
  const response = await fetch(url + path, {
    method: 'POST',
    body: begin + 'x'.repeat(20_000),
    headers: {
      ...{ Authorization: 'Bearer a secret that nobody guesses', 'Content-Type': type },
      'Sec-Fetch-Site': 'same-origin',
    },
  });
  expect(response.status).toBe(413);
});

const login =
  'POST /admin/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n';

test.each([
  ['many lines of headers', `${get}${'a: b\r\n'.repeat(20_000)}\r\n`],
  ['headers without values', `${get}${'a:\r\n'.repeat(20_000)}\r\n`],
  ['a huge name of a header', `${get}${'a'.repeat(20_000)}: b\r\n\r\n`],
  ['headers after a body', `${login}0\r\n${'a: b\r\n'.repeat(20_000)}\r\n`],
  ['a huge extension of a chunk', `${login}1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`],
  ['extensions of many chunks', `${login}${`1;${'a'.repeat(8000)}\r\nx\r\n`.repeat(3)}0\r\n\r\n`],
  ['chunks without end', `${login}${'1\r\nx\r\n'.repeat(20_000)}`],
] as const)('%s end in a refusal', async (_, request) => {
  const { port } = await strict({});
  const statuses = statusesIn(await new Wire(port).write(request).rest());
  expect(statuses.filter(status => status < 400)).toEqual([]);
  expect(await raw(port, 'GET /a.xml')).toMatchObject({ status: 200 });
});
