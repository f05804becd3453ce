import { ProblemError } from '../problem.ts';
import type { Run } from './command.ts';
import { commands } from './commands.ts';
import { bash } from './completion/bash.ts';
import { fish } from './completion/fish.ts';
import { zsh } from './completion/zsh.ts';

const shells = { bash, zsh, fish };

export const run: Run = async ([name = ''], flags, { out }) => {
  const shell = Object.entries(shells).find(([known]) => known === name);
  if (shell === undefined) throw wrongShell(name);
  const script = shell[1](commands);
  out(flags.json === true ? `${JSON.stringify({ shell: name, script })}\n` : script);
  return 0;
};

function wrongShell(name: string): ProblemError {
  const what = name === '' ? 'no shell is named' : `there is no completion for ${name}`;
  const fix = `Name one of ${Object.keys(shells).join(', ')}.`;
  return new ProblemError([{ what, where: 'pressrun completion', fix }]);
}
