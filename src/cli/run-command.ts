import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { formatProblem, ProblemError } from '../problem.ts';
import type { Command, Flags, Terminal } from './command.ts';
import { commands } from './commands.ts';
import { helpFor, overview } from './help.ts';

/** Runs the command that `argv` names (program and script name cut off). @returns the exit code */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview(commands));
    return 0;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (command === undefined) {
    terminal.err(`pressrun: there is no command ${name}. Did you mean ${nearest(name)}?\n`);
    return 2;
  }
  return invoke(command, rest, terminal);
}

async function invoke(
  command: Command,
  rest: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const { args, flags } = parse(command, rest);
    if (flags.help === true) {
      terminal.out(helpFor(command));
      return 0;
    }
    return await command.run(args, flags, terminal);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const problem of error.problems) terminal.err(`${formatProblem(problem)}\n`);
    return 2;
  }
}

function parse(
  command: Command,
  rest: readonly string[],
): { args: readonly string[]; flags: Flags } {
  const options = { ...command.flags, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options,
      allowPositionals: true,
    });
    return { args: positionals, flags: values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const what = error.message.split('. To specify')[0] ?? error.message;
    const fix = `Run \`pressrun ${command.name} --help\` for what it takes.`;
    throw new ProblemError([{ what, where: `pressrun ${command.name}`, fix }], { cause: error });
  }
}

function nearest(name: string): string {
  return commands
    .map(command => command.name)
    .reduce((best, candidate) =>
      distance(candidate, name) < distance(best, name) ? candidate : best,
    );
}
