import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { underLock } from '../../src/remember/store/lock.ts';
import { portOf } from '../../src/serve/listen.ts';
import { freePort } from '../port.ts';
import { statusesIn, Wire } from '../serve/wire.ts';
import { ServeCommand, until } from './serve-command.ts';
import { pressrun } from './terminal.ts';

const quiet = 'schedule: { watch: false }';

/** Does something during which no run can be made: one that begins goes on afterwards. */
function held(state: string, work: () => Promise<void>): Promise<void> {
  const nobody = () => undefined;
  return underLock(state, nobody, new AbortController().signal, work);
}

async function titleAt(url: string): Promise<string | undefined> {
  return /<h1>(.*?)<\/h1>/.exec(await (await fetch(url)).text())?.[1];
}

test('the first lines say what was published, what has problems, and what to open', async () => {
  const command = new ServeCommand('site: { title: The Gazette }');
  command.write('empty.md', '');
  const url = await command.start();
  await until(() => /Next run/.exec(command.out) ?? undefined);
  expect(command.out).toContain('Published edition 1: 1 article in ');
  expect(command.out).toMatch(/^ {2}empty\.md: .+\. .+/m);
  for (const path of ['', 'rss.xml', 'opml.xml']) {
    expect(command.out).toContain(url + path);
    expect((await fetch(url + path)).status).toBe(200);
  }
  expect(command.out).toContain('PRESSRUN_ADMIN_TOKEN');
  expect(await command.stop()).toBe(0);
});

test('a port in use is one clear line, and exit 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const command = new ServeCommand();
  const port = { PRESSRUN_SERVER_PORT: String(portOf(other)) };
  expect(await command.run(port)).toBe(2);
  expect(command.err).toBe(
    `127.0.0.1:${portOf(other)}: another program is using the port. Stop it, or set server.port to another.\n`,
  );
  expect(command.out).toBe('');
});

test('a missing articles folder is one clear line, and exit 2', async () => {
  const command = new ServeCommand();
  rmSync(join(command.cwd, 'articles'), { recursive: true });
  expect(await command.run()).toBe(2);
  expect(command.err.trimEnd().split('\n')).toHaveLength(1);
  expect(command.err).toContain('articles');
});

test('a token that can be guessed does not open the admin', async () => {
  const command = new ServeCommand();
  expect(await command.run({ PRESSRUN_ADMIN_TOKEN: 'short' })).toBe(2);
  expect(command.err).toContain('PRESSRUN_ADMIN_TOKEN: the token is too short');
});

test('a file that changes is published by itself', async () => {
  const command = new ServeCommand();
  const url = await command.start();
  command.write('ferry.md', '# The night ferry returns\n\nIt leaves at twenty to twelve.\n');
  // Pages may be a moment ahead of the documents.
  await until(async () => {
    const feed = await (await fetch(`${url}rss.xml`)).text();
    return feed.includes('The night ferry returns') || undefined;
  });
  expect((await fetch(`${url}articles/the-night-ferry-returns`)).status).toBe(200);
});

test('what another command publishes is served, and every request on the way is answered', async () => {
  const command = new ServeCommand(quiet);
  const url = await command.start();
  const before = await (await fetch(`${url}rss.xml`)).text();
  command.write('ferry.md', '# The night ferry returns\n\nIt leaves at twenty to twelve.\n');
  const run = pressrun(command.cwd, 'run');
  const bodies = new Set<string>();
  await until(async () => {
    const response = await fetch(`${url}rss.xml`);
    expect(response.status).toBe(200);
    bodies.add(await response.text());
    return bodies.size > 1 ? true : undefined;
  });
  expect((await run).code).toBe(0);
  expect(bodies.size).toBe(2);
  expect(bodies).toContain(before);
});

test('a new configuration is taken when asked, a bad one leaves the old one serving', async () => {
  const command = new ServeCommand(quiet);
  const url = await command.start();
  command.configure(`${quiet}\nsite: { title: The Herald }`);
  command.reload();
  await until(async () => ((await titleAt(url)) === 'The Herald' ? true : undefined));
  command.configure(`${quiet}\nsite: { titel: The Times }`);
  command.reload();
  await until(() => /goes on serving/.exec(command.err) ?? undefined);
  expect(command.err).toContain('there is no option site.titel');
  expect(await titleAt(url)).toBe('The Herald');
  expect(command.err).not.toContain('start it again');
  command.configure(`${quiet}\nsite: { title: The Times }`, '127.0.0.2');
  command.reload();
  await until(async () => ((await titleAt(url)) === 'The Times' ? true : undefined));
  expect(command.err).toContain('server.port are read at the start alone: start it again');
  expect(await command.stop()).toBe(0);
});

test('a request in hand is finished when the server stops', async () => {
  const command = new ServeCommand(quiet);
  const { port } = new URL(await command.start());
  const get = 'GET /rss.xml HTTP/1.1\r\nHost: localhost\r\n';
  // Whoever has the answer to the first request has the server read the beginning of the second.
  const wire = new Wire(Number(port)).write(`${get}\r\n${get}`);
  await wire.until(/<\/rss>/);
  const stopped = command.stop();
  const answers = await wire.write('Connection: close\r\n\r\n').rest();
  expect(statusesIn(answers)).toEqual([200, 200]);
  expect(answers).toMatch(/<\/rss>\s*$/);
  expect(await stopped).toBe(0);
});

test('a server that is asked to stop during its first run ends without greeting', async () => {
  const command = new ServeCommand(quiet);
  const port = await freePort();
  await held(join(command.cwd, '.pressrun'), async () => {
    void command.run({ PRESSRUN_SERVER_PORT: String(port) });
    await until(() => fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined));
    void command.stop();
  });
  expect(await command.stop()).toBe(0);
  expect(command.out).toBe('');
});

test('a dry run that the admin asks for changes nothing, and a run publishes', async () => {
  const command = new ServeCommand(quiet);
  const token = 'a-token-of-twenty-four-c';
  const url = await command.start({ PRESSRUN_ADMIN_TOKEN: token });
  command.write('ferry.md', '# The night ferry returns\n\nIt leaves at twenty to twelve.\n');
  const ask = (body: object): Promise<Response> =>
    fetch(`${url}api/runs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const rehearsal = await (await ask({ dryRun: true })).json();
  expect(rehearsal).toMatchObject({ trigger: 'api', changes: [{ path: 'ferry.md' }] });
  const article = `${url}articles/the-night-ferry-returns`;
  expect((await fetch(article)).status).toBe(404);
  expect((await ask({})).status).toBe(202);
  await until(async () => ((await fetch(article)).ok ? true : undefined));
});

test('a feed that another has replaced leads to it, and a retired one is gone', async () => {
  const command = new ServeCommand(
    'feeds: { aliases: { tags/lamps: tags/light }, retired: [tags/fog] }',
  );
  command.write('fog.md', '---\ntitle: Fog\ntags: [lamps, fog]\n---\n\nThe fog came.\n');
  const url = await command.start();
  await until(() => /Next run/.exec(command.out) ?? undefined);
  const ask = (path: string) => fetch(url + path, { redirect: 'manual' });
  const moved = await ask('tags/lamps/atom.xml');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tags/light/atom.xml']);
  expect(await (await fetch(`${url}tags/lamps/atom.xml`)).text()).toContain('Fog');
  expect((await ask('tags/fog/rss.xml')).status).toBe(410);
});
