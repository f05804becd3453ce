import type { Terminal } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';

/** What a command printed, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in `cwd` as the shell would, and keeps what it prints. */
export async function pressrun(cwd: string, ...argv: string[]): Promise<Printed> {
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
    env: {},
    cwd,
    stop: new AbortController().signal,
    onReload: () => undefined,
    isInteractive: false,
  };
  return { code: await runCommand(argv, terminal), out, err };
}
