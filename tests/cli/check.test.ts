import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pressrun } from './terminal.ts';

const good =
  '<rss version="2.0"><channel><title>T</title><link>https://a.example/</link><description>D</description>' +
  '<link xmlns="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/rss.xml"/></channel></rss>';
const bad = good.replace('https://a.example/<', '/<');

async function check(...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'pressrun-check-'));
  writeFileSync(join(cwd, 'good.xml'), good);
  writeFileSync(join(cwd, 'bad.xml'), bad);
  return pressrun(cwd, 'check', ...args);
}

test('a file that is right exits with 0', async () => {
  expect(await check('good.xml')).toEqual({
    code: 0,
    out: '',
    err: 'documents: 1, errors: 0, warnings: 0\n',
  });
});

test('an error is printed with its source and exits with 1', async () => {
  const { code, out } = await check('good.xml', 'bad.xml');
  expect(code).toBe(1);
  expect(out).toBe(
    'bad.xml: error: line 1: link "/" is not an absolute address. Write an absolute address. [absolute links: RSS 2.0, Comments]\n',
  );
});

test('--quiet prints the errors and no counts', async () => {
  const { code, out, err } = await check('--quiet', 'good.xml', 'bad.xml');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^bad\.xml: error: .*\n$/);
});

test('--json prints a finding a line', async () => {
  const { out } = await check('--json', 'bad.xml');
  expect(JSON.parse(out)).toMatchObject({ document: 'bad.xml', rule: 'absolute links' });
});

test('a file that is not there exits with 2 and says so', async () => {
  const { code, err } = await check('none.xml');
  expect(code).toBe(2);
  expect(err).toContain('none.xml: it cannot be read: ENOENT');
});

test('without a name the documents of the edition are checked: none before the first run', async () => {
  expect(await check()).toMatchObject({ code: 0, err: 'documents: 0, errors: 0, warnings: 0\n' });
});

test('an address is fetched, and one that answers with an error exits with 2', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/rss.xml' ? 200 : 404;
    response.end(bad);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    expect((await check(`http://127.0.0.1:${port}/rss.xml`)).code).toBe(1);
    const gone = await check(`http://127.0.0.1:${port}/gone`);
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining('answers 404') });
  } finally {
    server.close();
  }
});
