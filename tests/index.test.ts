import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp, normalize, ProblemError, run } from '../src/index.ts';
import { close, listen, portOf } from '../src/serve/listen.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressrun-api-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/ferry.md'), '# The ferry returns\n\nIt leaves at six.\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (text: string) => ({
  path: 'ferry.md',
  bytes: Buffer.from(text),
  modified: '2026-03-01T12:00:00.000Z',
});

test('normalize makes an article of a file', () => {
  expect(normalize(file('# The ferry returns\n\n[When](when.html) it leaves.\n'))).toMatchObject({
    title: 'The ferry returns',
    published: null,
    html: '<p><a href="http://localhost:8080/media/when.html">When</a> it leaves.</p>',
  });
});

test('normalize reads dates and links as the publication does', () => {
  const options = { timeZone: 'Europe/Berlin', url: 'https://a.example/' };
  const text = '---\ntitle: A\ndate: 2026-07-01 10:00\n---\n\n[When](when.html) it leaves.\n';
  const { published, html } = normalize(file(text), options);
  expect(published).toBe('2026-07-01T08:00:00.000Z');
  expect(html).toContain('https://a.example/media/when.html');
});

test('normalize throws the problems of what is no article', () => {
  expect(() => normalize(file(''))).toThrow(ProblemError);
});

test('run publishes, and a dry run does not', async () => {
  const env = { PRESSRUN_SITE_TITLE: 'Courier' };
  expect((await run(folder, { env, dryRun: true })).outcome).toBe('published');
  expect(existsSync(join(folder, 'public'))).toBe(false);
  expect((await run(folder, { env })).counts.published).toBe(1);
  expect(existsSync(join(folder, 'public/rss.xml'))).toBe(true);
  expect((await run(folder, { env })).outcome).toBe('unchanged');
});

test('run throws what is wrong with the configuration', async () => {
  await expect(run(folder, { env: { PRESSRUN_SITE_URL: 'nowhere' } })).rejects.toThrow(
    'PRESSRUN_SITE_URL: site.url is not an absolute http or https address',
  );
});

test('createApp answers requests once it has been started', async () => {
  const app = await createApp(folder, { env: { PRESSRUN_SCHEDULE_WATCH: 'false' } });
  const server = await listen(app.listener, {
    host: '127.0.0.1',
    port: 0,
    isExempt: () => true,
  });
  try {
    expect((await app.start())?.counts.published).toBe(1);
    const url = `http://127.0.0.1:${portOf(server)}/`;
    expect(await (await fetch(`${url}feed.json`)).text()).toContain('The ferry returns');
    expect((await fetch(`${url}admin`)).status).toBe(403);
    expect(app.nextRun()).toMatch(/Z$/);
  } finally {
    await app.stop();
    await close(server, 100);
  }
});
