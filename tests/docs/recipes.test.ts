import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { freePort } from '../port.ts';
import { ShellFolder } from '../shell.ts';
import { blocksIn } from './blocks.ts';

const pages = ['hosting.md', 'edge.md'].map(name =>
  readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8'),
);

function fileIn(name: string): string {
  const block = pages.flatMap(blocksIn).find(({ about }) => about === name);
  if (block === undefined) throw new Error(`no page has ${name}`);
  return block.text;
}

/** A publication of one article, with the configuration of the page. */
async function publication(): Promise<ShellFolder> {
  const shell = await ShellFolder.make();
  await shell.run('mkdir articles');
  writeFileSync(join(shell.folder, 'pressrun.yaml'), fileIn('pressrun.yaml'));
  writeFileSync(join(shell.folder, 'articles/ferry.md'), fileIn('articles/ferry.md'));
  return shell;
}

const workflow = z.object({
  jobs: z.object({
    publish: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }),
  }),
});

test('what the workflow runs leaves a site to publish', async () => {
  await using shell = await publication();
  const { jobs } = workflow.parse(parse(fileIn('.github/workflows/publish.yml')));
  const lines = jobs.publish.steps.flatMap(({ run }) => run ?? []);
  const [install, ...own] = lines;
  expect(install).toMatch(/^npm install /);
  expect(own).not.toEqual([]);
  for (const line of own) expect((await shell.run(line)).code).toBe(0);
  const feed = readFileSync(join(shell.folder, 'public/rss.xml'), 'utf8');
  expect(feed).toContain('<link>https://feeds.example.org/articles/the-night-ferry-returns</link>');
});

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** Configurations of nginx, and what each tells of an answer that it has given before. */
const proxies = [
  ['nginx/courier.conf', null],
  ['nginx/cached.conf', 'HIT'],
] as const;

test.skipIf(!hasNginx).each(proxies)('%s gives what Pressrun answers', async (name, hit) => {
  await using shell = await publication();
  const port = await freePort();
  const site = fileIn(name)
    .replace('listen 8081;', `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/', '')
    .replaceAll(':8080;', `:${shell.port};`);
  const config = `daemon off; user root; pid nginx.pid; error_log stderr; events {} http { access_log off; ${site} }`;
  writeFileSync(join(shell.folder, 'nginx.conf'), config);
  await shell.start('npx pressrun serve');
  const proxy = spawn('nginx', ['-p', shell.folder, '-c', 'nginx.conf'], { cwd: shell.folder });
  try {
    const first = await untilAnswered(`http://127.0.0.1:${port}/rss.xml`);
    expect(await first.text()).toContain('The night ferry returns');
    const known = { 'If-None-Match': first.headers.get('etag') ?? '' };
    const again = await fetch(`http://127.0.0.1:${port}/rss.xml`, { headers: known });
    expect(again.status).toBe(304);
    expect(again.headers.get('x-cache')).toBe(hit);
  } finally {
    proxy.kill();
    await once(proxy, 'close');
  }
});

async function untilAnswered(url: string): Promise<Response> {
  for (;;) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return response;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
