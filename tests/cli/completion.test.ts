import { afterAll, beforeAll, expect, test } from 'vitest';
import { commonFlags } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { ShellFolder } from '../shell.ts';
import { pressrun } from './terminal.ts';

let shell: ShellFolder;
beforeAll(async () => {
  shell = await ShellFolder.make();
  await shell.run(
    'mkdir articles && touch articles/first.md && pressrun completion bash > it.bash',
  );
});
afterAll(() => shell[Symbol.asyncDispose]());

/** What bash offers for the last of the words. */
async function offered(...words: string[]): Promise<string[]> {
  const line = ['pressrun', ...words].map(word => `'${word}'`).join(' ');
  const { out } = await shell.run(
    `source it.bash; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _pressrun || true; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
  return out.trimEnd().split('\n');
}

test('bash completes commands, flags and files', async () => {
  expect(await offered('in')).toEqual(['init', 'inspect']);
  expect(await offered('run', '--d')).toEqual(['--dry-run']);
  expect(await offered('inspect', 'articles/f')).toEqual(['articles/first.md']);
});

test.each(['bash', 'zsh', 'fish'])('%s is told every command and every flag', async name => {
  const { code, out } = await pressrun('.', 'completion', name);
  expect(code).toBe(0);
  const flag = name === 'fish' ? '-l ' : '--';
  for (const command of commands) {
    expect(out).toContain(command.name);
    for (const own of Object.keys({ ...command.flags, ...commonFlags }))
      expect(out).toContain(flag + own);
  }
});

test.each([[], ['tcsh']])('%j is no shell that it knows', async (...names) => {
  const { code, err } = await pressrun('.', 'completion', ...names);
  expect(code).toBe(2);
  expect(err).toContain('Name one of bash, zsh, fish.');
});
