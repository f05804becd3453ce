import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { ShellFolder } from '../shell.ts';

/** The examples of one help after the other, in a publication that was just begun. */
let shell: ShellFolder;
beforeAll(async () => {
  shell = await ShellFolder.make();
  expect((await shell.run('pressrun init --yes && pressrun run')).code).toBe(0);
});
afterAll(() => shell[Symbol.dispose]());

const examples = commands
  .filter(({ name }) => name !== 'init')
  .flatMap(command => command.examples.map(({ line }) => line));

test.each(examples)('pressrun %s', { timeout: 60_000 }, async line => {
  const isServing = line.startsWith('serve');
  const ended = await shell.run(
    `exec pressrun ${line}`,
    out => isServing && out.includes('http://'),
  );
  expect(ended.code, ended.err).toBe(0);
});

test.each(commands.filter(({ name }) => name === 'init').flatMap(({ examples }) => examples))(
  'pressrun $line',
  async ({ line }) => {
    using empty = await ShellFolder.make();
    const { code, out } = await empty.run(`pressrun ${line}`);
    expect(code).toBe(0);
    expect(out).toContain('first.md');
  },
);
