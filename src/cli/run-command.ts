import { formatProblem, ProblemError } from '../problem.ts';
import type { Flags, Terminal } from './command.ts';
import { commands } from './commands.ts';
import { helpFor, overview } from './help.ts';
import { parseLine } from './parse-line.ts';
import { tinted } from './tints.ts';
import { version } from './version.ts';

/** Runs the command that `argv` names (program and script name cut off). @returns the exit code */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await invoke(argv, terminal.hasColours ? coloured(terminal) : terminal);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const problem of error.problems) terminal.err(`${formatProblem(problem)}\n`);
    return 2;
  }
}

async function invoke(argv: readonly string[], terminal: Terminal): Promise<number> {
  const line = parseLine(argv, commands);
  switch (line.asks) {
    case 'overview':
      terminal.out(overview(commands));
      return 0;
    case 'version':
      terminal.out(`${version}\n`);
      return 0;
    case 'help':
      terminal.out(helpFor(line.command));
      return 0;
    case 'run': {
      const { command, args, flags } = line;
      const { run } = await command.load();
      return run(args, flags, flags.quiet === true ? quiet(terminal, flags) : terminal);
    }
  }
}

function coloured(terminal: Terminal): Terminal {
  return { ...terminal, out: text => terminal.out(tinted(text)) };
}

function quiet(terminal: Terminal, { json }: Flags): Terminal {
  const nothing = () => undefined;
  return { ...terminal, out: json === true ? terminal.out : nothing, note: nothing };
}
