import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { ShellFolder } from '../shell.ts';

/** The examples of one help after the other, in a publication that was just begun. */
const exports = join(import.meta.dirname, '../import/sources');
let shell: ShellFolder;
beforeAll(async () => {
  shell = await ShellFolder.make();
  expect((await shell.run('pressrun init --yes && pressrun run')).code).toBe(0);
  copyFileSync(join(exports, 'wordpress/export.xml'), join(shell.folder, 'wordpress.xml'));
  copyFileSync(join(exports, 'ghost/export.json'), join(shell.folder, 'ghost.json'));
});
afterAll(() => shell[Symbol.asyncDispose]());

/** Begins elsewhere, or needs PostgreSQL. */
const others = ['init', 'worker'];

const examples = commands
  .filter(({ name }) => !others.includes(name))
  .flatMap(command => command.examples.map(({ line }) => line));

test.each(examples)('pressrun %s', async line => {
  if (line.startsWith('serve')) {
    await shell.start(`pressrun ${line}`);
    expect(await shell.stop()).toMatchObject([{ code: 0 }]);
    return;
  }
  const { code, err } = await shell.run(`pressrun ${line}`);
  expect(code, err).toBe(0);
});

test.each(commands.filter(({ name }) => name === 'init').flatMap(({ examples }) => examples))(
  'pressrun $line',
  async ({ line }) => {
    await using empty = await ShellFolder.make();
    const { code, out } = await empty.run(`pressrun ${line}`);
    expect(code).toBe(0);
    expect(out).toContain('first.md');
  },
);
