import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../src/serve/limits.ts';
import { documentOf, MemoryPublication } from '../serve/memory-publication.ts';
import { raw } from '../serve/raw.ts';
import { serve } from '../serve/server.ts';
import { statusesIn, Wire } from '../serve/wire.ts';

const isAsked = Number(process.env.PRESSRUN_LOAD_MINUTES ?? 0) > 0;
const patience = 2 * limits.headersTimeout;
const get = 'GET /rss.xml HTTP/1.1\r\nHost: localhost\r\n\r\n';

/**
 * Opens so many connections, asks something on each, and tells how many were closed: where nothing is
 * asked, those without an answer.
 */
const opening = `
  const { connect } = await import('node:net');
  const [port, count, text] = process.argv.slice(1);
  let closed = 0;
  setInterval(() => console.log(closed), 200);
  for (let at = 0; at < count; at++) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => { if (text || socket.bytesRead === 0) closed++; });
    socket.resume();
    if (text) socket.write(text);
    if (at % 100 === 0) await new Promise(resolve => setTimeout(resolve, 20));
  }`;

/** Another process holds the connections until the test ends. @returns tells how many were closed */
function hold(port: number, count: number, text = ''): () => number {
  const words = ['--input-type=module', '-e', opening, String(port), String(count), text];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  let closed = 0;
  child.stdout.on('data', told => {
    closed = Number(String(told).trim().split('\n').at(-1));
  });
  return () => closed;
}

function published(): MemoryPublication {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', '<rss>one</rss>')] });
  return publication;
}

test.runIf(isAsked)(
  'of more silent connections than there may be the others are closed, and all when their time is over',
  async () => {
    const { port } = await serve(published());
    const before = new Wire(port).write(get);
    await before.until(/<rss>one<\/rss>/);
    const closed = hold(port, limits.connections + 1_000);
    await expect.poll(closed, { timeout: patience }).toBeGreaterThanOrEqual(1_000);
    await expect
      .poll(async () => (await raw(port, 'GET /rss.xml').catch(() => null))?.status, {
        timeout: patience,
      })
      .toBe(200);
  },
  120_000,
);

test.runIf(isAsked)(
  'connections that wait for a next request never keep a new one out',
  async () => {
    const { port } = await serve(published());
    const closed = hold(port, limits.connections + 1_000, get);
    for (let turn = 0; turn < 50; turn++) {
      const wire = new Wire(port).write(get.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
      expect(statusesIn(await wire.rest())).toEqual([200]);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    await expect.poll(closed, { timeout: patience }).toBeGreaterThanOrEqual(1_000);
  },
  120_000,
);
