import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { describeOptions } from '../../src/config/describe.ts';
import { pressrun } from './terminal.ts';

const cwd = tmpdir();

test('help lists every command and every option', async () => {
  const { code, out } = await pressrun(cwd, '--help');
  expect(code).toBe(0);
  for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  for (const { name } of describeOptions()) expect(out).toContain(`  ${name} `);
});

test('no command at all prints the help', async () => {
  expect((await pressrun(cwd)).out).toBe((await pressrun(cwd, '--help')).out);
});

test.each(commands.map(command => [command.name, command] as const))(
  '%s --help lists its flags',
  async (name, command) => {
    const { code, out } = await pressrun(cwd, name, '--help');
    expect(code).toBe(0);
    for (const flag of Object.keys(command.flags)) expect(out).toContain(`--${flag}`);
  },
);

test('a mistyped command names the nearest one', async () => {
  const { code, err } = await pressrun(cwd, 'inspct');
  expect(code).toBe(2);
  expect(err).toContain('Did you mean inspect?');
});

test('an unknown flag is wrong usage and says where to look', async () => {
  const { code, err } = await pressrun(cwd, 'inspect', '--jsn', 'x.md');
  expect(code).toBe(2);
  expect(err).toContain('--jsn');
  expect(err).toContain('pressrun inspect --help');
});
