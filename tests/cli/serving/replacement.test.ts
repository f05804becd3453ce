import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openedWatched } from '../../../src/cli/serving/replacement.ts';
import { commitEdition } from '../../../src/remember/store/runs.ts';
import { openState } from '../../../src/remember/store/state.ts';
import { ServeCommand, until } from '../serve-command.ts';

/** What is served, which it is all the time. */
async function titles(url: string): Promise<string> {
  const response = await fetch(`${url}rss.xml`);
  expect(response.status).toBe(200);
  return response.text();
}

test('a database that is exchanged while it is opened is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const published = async (to: string): Promise<void> => {
    const state = await openState(join(folder, to));
    await commitEdition(state, '2026-03-01T09:00:00.000Z');
    await state.destroy();
  };
  const [, isReplaced] = await openedWatched(join(folder, 'state'), () => published('state'));
  expect(await isReplaced()).toBe(false);
  await published('other');
  const [, isExchanged] = await openedWatched(join(folder, 'state'), async () => {
    rmSync(join(folder, 'state'), { recursive: true });
    renameSync(join(folder, 'other'), join(folder, 'state'));
  });
  expect(await isExchanged()).toBe(true);
});

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
