import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { parseLine } from '../../src/cli/parse-line.ts';
import { pressrun } from './terminal.ts';

const cwd = tmpdir();

test('help lists every command', async () => {
  const { code, out } = await pressrun(cwd, '--help');
  expect(code).toBe(0);
  for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
});

test('no command at all prints the help', async () => {
  expect((await pressrun(cwd)).out).toBe((await pressrun(cwd, '--help')).out);
});

test.each(commands.map(command => [command.name, command] as const))(
  '%s --help, or help %s, lists its flags and examples',
  async (name, command) => {
    const { code, out } = await pressrun(cwd, name, '--help');
    expect(code).toBe(0);
    for (const flag of [...Object.keys(command.flags), 'quiet', 'help'])
      expect(out).toContain(`  --${flag}`);
    for (const { line } of command.examples) expect(out).toContain(`  pressrun ${line} `);
    expect((await pressrun(cwd, 'help', name)).out).toBe(out);
  },
);

test.each(commands.map(command => [command.name, command] as const))(
  'the examples of %s are lines that it takes',
  (name, { examples }) => {
    for (const { line } of examples)
      expect(parseLine(line.split(' '), commands)).toMatchObject({
        asks: 'run',
        command: { name },
      });
  },
);

test('--version prints the version', async () => {
  expect((await pressrun(cwd, '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a mistyped command names the nearest one', async () => {
  const { code, err } = await pressrun(cwd, 'inspct');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean inspect?');
});

test('every mistyped flag names the nearest one, and says where to look', async () => {
  const { code, err } = await pressrun(cwd, 'run', '--jsn', '--forse');
  expect(code).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([
    'pressrun run: there is no flag --jsn. Did you mean --json? `pressrun run --help` says what it takes.',
    'pressrun run: there is no flag --forse. Did you mean --force? `pressrun run --help` says what it takes.',
  ]);
});

test.each([
  ['a flag without its value', ['inspect', '--html']],
  ['an argument where none is taken', ['run', 'articles']],
])('%s is wrong usage', async (_, argv) => {
  const { code, err } = await pressrun(cwd, ...argv);
  expect(code).toBe(2);
  expect(err).toMatch(new RegExp(`^pressrun ${argv[0]}: .*--help\` says what it takes\\.\\n$`));
});
