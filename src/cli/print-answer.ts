import type { Flags, Terminal } from './command.ts';

/** What a command has found out. */
export interface Answer {
  /** Printed with `--json`. */
  readonly json: unknown;
  readonly lines: readonly string[];
  /** All that is printed with `--quiet`. */
  readonly problems: readonly string[];
}

/** Prints an answer in the way that the flags ask for. */
export function printAnswer(
  { json, lines, problems }: Answer,
  flags: Flags,
  { out, err }: Terminal,
): void {
  if (flags.json === true) out(`${JSON.stringify(json, null, 2)}\n`);
  else if (flags.quiet === true) for (const one of problems) err(`${one}\n`);
  else for (const line of lines) out(`${line}\n`);
}
