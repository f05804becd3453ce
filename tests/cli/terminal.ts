import type { Terminal } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';

/** What a command printed, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs. */
export interface Place {
  readonly cwd: string;
  readonly env?: Terminal['env'];
}

/** Runs a command as the shell would, and keeps what it prints. */
export async function pressrun(place: string | Place, ...argv: string[]): Promise<Printed> {
  const { cwd, env = {} } = typeof place === 'string' ? { cwd: place } : place;
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    note: text => {
      err += text;
    },
    env,
    cwd,
    stop: new AbortController().signal,
    onReload: () => undefined,
    isInteractive: false,
    columns: () => Number.POSITIVE_INFINITY,
    dialogue: null,
    hasColours: false,
  };
  return { code: await runCommand(argv, terminal), out, err };
}
