import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ServeCommand, until } from '../serve-command.ts';

/** What is served, which it is all the time. */
async function titles(url: string): Promise<string> {
  const response = await fetch(`${url}rss.xml`);
  expect(response.status).toBe(200);
  return response.text();
}

test('a database without an edition, or that is none, is not turned to', async () => {
  const command = new ServeCommand();
  const url = await command.start();
  const state = join(command.cwd, '.pressrun');
  renameSync(state, `${state}.aside`);
  mkdirSync(state);
  writeFileSync(join(state, 'pressrun.db'), 'no database');
  await setTimeout(1500);
  expect(await titles(url)).toContain('The lighthouse is lit again');
  expect(command.err).not.toContain('is opened again');
});

test('a state that is removed or exchanged under a server is noticed, and served', async () => {
  const command = new ServeCommand();
  const url = await command.start();
  const state = join(command.cwd, '.pressrun');
  rmSync(state, { recursive: true });
  expect(await titles(url)).toContain('The lighthouse is lit again');
  command.write('ferry.md', '# The night ferry returns\n\nAt twenty to twelve.\n');
  await until(async () => ((await titles(url)).includes('The night ferry') ? true : undefined));
  expect(command.err).toContain('the database is another file than before; it is opened again');
  renameSync(state, `${state}.aside`);
  command.write('quay.md', '# The quay is closed\n\nUntil Monday.\n');
  await until(async () => ((await titles(url)).includes('The quay is closed') ? true : undefined));
});
