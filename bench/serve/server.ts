import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import express from 'express';
import pino from 'pino';
import { serving } from '../../src/cli/serving/serving.ts';
import { load } from '../../src/config/load.ts';
import { listen, portOf } from '../../src/serve/listen.ts';

const paragraph =
  'The last boat used to leave at ten past six; now it leaves at twenty to twelve. ';

/** A real publication of fifty articles. */
async function pressrun(): Promise<RequestListener> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'));
  mkdirSync(join(folder, 'articles'));
  for (let number = 1; number <= 50; number++) {
    const body = `${paragraph.repeat(10)}\n\n`.repeat(3);
    writeFileSync(join(folder, 'articles', `${number}.md`), `# Article ${number}\n\n${body}`);
  }
  const config = load('{ public: null, schedule: { watch: false } }', {});
  const current = await serving({
    config,
    cwd: folder,
    token: null,
    log: pino({ level: 'silent' }),
  });
  await current.start();
  return current.listener;
}

/** What the publication's server answers, from a handler that does nothing else. */
async function bare(): Promise<RequestListener> {
  const { headers, body } = JSON.parse(await text(process.stdin));
  const gzip = gzipSync(body, { level: 9 });
  const own = new Set(['etag', 'content-length', 'content-encoding']);
  const kept: string[][] = headers.filter(([name]: string[]) => !own.has(name ?? ''));
  const etag = '"bare-gz"';
  const shared = ['etag', etag, ...kept.flat()];
  const full = [...shared, 'content-encoding', 'gzip', 'content-length', String(gzip.length)];
  const only = new Set(['content-type', 'accept-ranges', 'link']);
  const short = ['etag', etag, ...kept.filter(([name]) => !only.has(name ?? '')).flat()];
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, short).end();
    else response.writeHead(200, full).end(gzip);
  };
}

/** A feed as an Express application answers it that nobody has tuned. */
async function plain(): Promise<RequestListener> {
  const { body } = JSON.parse(await text(process.stdin));
  const app = express();
  app.get('/rss.xml', (_, response) => {
    response.type('application/rss+xml').send(body);
  });
  return app;
}

const makers: Readonly<Record<string, () => Promise<RequestListener>>> = {
  pressrun,
  bare,
  express: plain,
};

const name = process.argv[2] ?? '';
const make = makers[name];
if (make === undefined) throw new Error(`there is no server ${name}`);
const listener = await make();
const server =
  name === 'pressrun'
    ? await listen(listener, { host: '127.0.0.1', port: 0 })
    : createServer(listener).listen(0, '127.0.0.1');
if (!server.listening) await new Promise(resolve => server.once('listening', resolve));
console.log(`http://127.0.0.1:${portOf(server)}/rss.xml`);
