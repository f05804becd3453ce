import { expect, test } from 'vitest';
import type { Limits } from '../../src/serve/limits.ts';
import { definitionOf } from '../pages/samples.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { type Running, serve } from './server.ts';
import { statusesIn, Wire } from './wire.ts';

const get = 'GET /rss.xml HTTP/1.1\r\nHost: localhost\r\n';
const close = 'Connection: close\r\n\r\n';

/** A server with short limits, all of whose clients come from one address that counts as public. */
function strict(limits: Partial<Limits>, body = '<rss>one</rss>'): Promise<Running> {
  const publication = new MemoryPublication();
  publication.publish({
    documents: [documentOf('rss.xml', body), documentOf('tags/coast/rss.xml', 'coast')],
    feeds: [{ definition: definitionOf('tags/coast/', 'Coast'), entries: [] }],
  });
  return serve(publication, {}, { limits, isExempt: () => false });
}

test('headers that come too slowly are answered by 408', async () => {
  const { port } = await strict({ headersTimeout: 100, connectionsCheckingInterval: 20 });
  const wire = new Wire(port).write('GET /rss.xml HTTP/1.1\r\nHost: local');
  expect(statusesIn(await wire.rest())).toEqual([408]);
});

test('a connection on which nothing is asked is closed', async () => {
  const { port } = await strict({ headersTimeout: 100, connectionsCheckingInterval: 20 });
  await new Wire(port).rest();
  expect((await raw(port, 'GET /rss.xml')).status).toBe(200);
});

test('a body that comes too slowly is answered by 408', async () => {
  const { port } = await strict({
    ...{ headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 },
  });
  const wire = new Wire(port).write('POST /admin/login HTTP/1.1\r\nHost: localhost\r\n');
  wire.write('Content-Length: 1000\r\n\r\ntoken=');
  expect((await wire.rest()).endsWith('Connection: close\r\n\r\n')).toBe(true);
});

test('an answer that nobody reads does not hold its connection', async () => {
  const { port, connections } = await strict({ stallTimeout: 100 }, 'x'.repeat(8_000_000));
  const wire = new Wire(port);
  wire.socket.pause();
  wire.write(get + close);
  await connections(1);
  await connections(0);
});

test('headers beyond the limit are answered by 431', async () => {
  const { port } = await strict({});
  const one = new Wire(port).write(`${get}X-Flood: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(statusesIn(await one.rest())).toEqual([431]);
  const long = new Wire(port).write(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(statusesIn(await long.rest())).toEqual([431]);
});

test('of many small headers none is dropped', async () => {
  const { port } = await strict({});
  const wire = new Wire(port).write(`${get}${'a: b\r\n'.repeat(3000)}If-None-Match: *\r\n${close}`);
  expect(statusesIn(await wire.rest())).toEqual([304]);
});

test('an address may have so many connections, and again when they are closed', async () => {
  const { port, connections } = await strict({ connectionsPerAddress: 3 });
  const held = [1, 2, 3].map(() => new Wire(port).write(get));
  await connections(3);
  expect(await new Wire(port).write(get + close).rest()).toBe('');
  for (const { socket } of held) socket.destroy();
  await connections(0);
  expect((await raw(port, 'GET /rss.xml')).status).toBe(200);
});

test('connections that wait for a next request make room for new ones', async () => {
  const connections = 5;
  const { port } = await strict({ connections });
  for (let turn = 0; turn < connections + 2; turn++)
    await new Wire(port).write(`${get}\r\n`).until(/<rss>one<\/rss>/);
  expect((await raw(port, 'GET /rss.xml')).status).toBe(200);
});

test('a connection beyond all that there may be is closed, and nothing else suffers', async () => {
  const { port, connections } = await strict({ connections: 2 });
  const busy = [1, 2].map(() => new Wire(port).write(get));
  await connections(2);
  expect(await new Wire(port).write(get + close).rest()).toBe('');
  for (const wire of busy) expect(statusesIn(await wire.write(close).rest())).toEqual([200]);
});

test.each([
  ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two different lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd'],
  ['a list of lengths', 'Content-Length: 4, 4\r\n\r\nabcd'],
  ['a length that is none', 'Content-Length: +4\r\n\r\nabcd'],
  ['an encoding that is none', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  ['a length in hexadecimal', 'Content-Length: 0x4\r\n\r\nabcd'],
  ['two encodings', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n'],
  ['a sign before the size of a chunk', 'Transfer-Encoding: chunked\r\n\r\n+0\r\n\r\n'],
  ['a line feed alone after a chunk', 'Transfer-Encoding: chunked\r\n\r\n1\r\na\n0\r\n\r\n'],
  ['two hosts', 'Host: evil.example\r\nContent-Length: 4, 5\r\n\r\nabcd'],
  ['chunked in front of another', 'Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n'],
  ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
  ['a folded header', 'X-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a chunk without a size', 'Transfer-Encoding: chunked\r\n\r\nx\r\n\r\n'],
  ['a NUL in a header', 'X-A: a\0b\r\n\r\n'],
  ['a header without a name', ': a\r\n\r\n'],
  ['a bare carriage return', 'X-A: a\rX-B: b\r\n\r\n'],
  ['bare line feeds', 'X-A: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a line feed in an extension', 'Transfer-Encoding: chunked\r\n\r\n1;a\nx\r\n0\r\n\r\n'],
  ['a quoted line feed', 'Transfer-Encoding: chunked\r\n\r\n0;a="\n"\r\n\r\n'],
  ['a vertical tab', 'Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n'],
  ['a size beyond all', 'Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx\r\n'],
  ['a length beyond all', 'Content-Length: 99999999999999999999\r\n\r\n'],
  ['a length below all', 'Content-Length: -1\r\n\r\n'],
])('a request with %s smuggles nothing', async (_, rest) => {
  const { port } = await strict({});
  const wire = new Wire(port).write(`${get}${rest}`).write(`GET /second HTTP/1.1\r\n${close}`);
  expect(statusesIn(await wire.rest())).not.toContain(404);
  expect((await raw(port, 'GET /rss.xml')).status).toBe(200);
});

test('the body of a GET is not taken for a request', async () => {
  const { port } = await strict({});
  const hidden = 'GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const wire = new Wire(port).write(`${get}Content-Length: ${hidden.length}\r\n\r\n${hidden}`);
  wire.write(`GET /tags/coast/rss.xml HTTP/1.1\r\nHost: localhost\r\n${close}`);
  const answers = await wire.rest();
  expect(statusesIn(answers)).toEqual([200, 200]);
  expect(answers).toContain('coast');
});

test('a client that has closed its half gets its answer', async () => {
  const { port } = await strict({});
  const wire = new Wire(port).write(`${get}\r\n`);
  wire.socket.end();
  expect((await wire.rest()).endsWith('<rss>one</rss>')).toBe(true);
});

test.each([
  'GET /../../../../etc/passwd',
  'GET /%2e%2e/%2e%2e/etc/passwd',
  'GET /..%2f..%2fetc%2fpasswd',
  'GET /..%5c..%5cetc%5cpasswd',
  'GET /%252e%252e/%252e%252e/etc/passwd',
  'GET /%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  'GET /%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  'GET /%c0%ae%c0%ae%c0%afetc%c0%afpasswd',
  'GET /%e0%80%ae%e0%80%ae/etc/passwd',
  'GET /%uff0e%uff0e/etc/passwd',
  'GET /..;/..;/etc/passwd',
  'GET /..\\..\\etc\\passwd',
  'GET /../etc/passwd%00.xml',
  'GET /rss.xml%00',
  'GET /%00',
  'GET /rss.xml/../../etc/passwd',
  'GET /media/../../etc/passwd',
  'GET /media/..%252f..%252fetc%252fpasswd',
  'GET /media/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
  'GET /media/a%00b',
  'GET /media/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'GET /media//etc/passwd',
  'GET /.pressrun/pressrun.db',
  'GET /pressrun.yaml',
  'GET file:///etc/passwd',
])('%s leads nowhere', async line => {
  const { port } = await strict({});
  const { status, body } = await raw(port, line);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toContain('root:');
});

test.each([
  ['a host', { Host: 'evil.example' }],
  ['a host with a path', { Host: 'evil.example/a?b#c' }],
  ['a host with a name', { Host: 'gazette.example@evil.example' }],
  ['a host with markup', { Host: 'evil.example"><script>' }],
  ['a second host', { host: 'evil.example' }],
  ['a forwarded host', { 'X-Forwarded-Host': 'evil.example', 'X-Host': 'evil.example' }],
  ['a host that a proxy was asked for', { Forwarded: 'host=evil.example;proto=http' }],
  ['an address written over', { 'X-Original-URL': '/evil.example', 'X-Rewrite-URL': '/evil' }],
])('%s of another site is in no answer', async (_, evil) => {
  const { port } = await strict({});
  for (const target of ['/', '/rss.xml', '/feed', '/tags/coast', '/tags/coast/', '/nothing']) {
    const { headers, body } = await raw(port, `GET ${target}`, evil);
    expect(JSON.stringify(headers) + body).not.toContain('evil.example');
  }
});

test('what is asked as if of a proxy is answered by this site', async () => {
  const { port } = await strict({});
  const { status, body } = await raw(port, 'GET http://evil.example/rss.xml');
  expect([status, body.toString()]).toEqual([200, '<rss>one</rss>']);
  for (const path of ['tags/coast', 'feed', 'nothing']) {
    const answer = await raw(port, `GET http://evil.example/${path}`);
    expect(JSON.stringify(answer.headers) + answer.body).not.toContain('evil.example');
  }
  expect((await raw(port, 'CONNECT evil.example:443')).status).not.toBe(200);
});

test.each(['//evil.example/', '//evil.example/%2e%2e', '/\\evil.example', '//tags/coast'])(
  '%s does not lead to another site',
  async target => {
    const { port } = await strict({});
    const { location = '/' } = (await raw(port, `GET ${target}`)).headers;
    expect(new URL(location, 'https://gazette.example').host).toBe('gazette.example');
  },
);

test.each([
  ['no Host', 'GET /rss.xml HTTP/1.1\r\n\r\n', 400],
  ['a second Host', `${get}Host: evil.example\r\n${close}`, 400],
  ['a second Host that is the same', `${get}host: localhost\r\n${close}`, 400],
  ['a second Host for a page', `GET / HTTP/1.1\r\nHost: a\r\nA: b\r\nHOST: b\r\n${close}`, 400],
  ['an unknown protocol', 'GET /rss.xml HTTP/3.0\r\nHost: a\r\n\r\n', 400],
  ['a method that is none', 'FEED /rss.xml HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['an expectation that is none', `${get}Expect: a feed\r\n${close}`, 417],
  ['a wish for another protocol', `${get}Upgrade: websocket\r\n${close}`, 200],
] as const)('%s is answered', async (_, request, status) => {
  const { port } = await strict({});
  expect(statusesIn(await new Wire(port).write(request).rest())).toEqual([status]);
});
