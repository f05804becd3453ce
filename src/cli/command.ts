import type { Readable, Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';

/** What a command may touch of the world, so that tests can hand it another. */
export interface Terminal {
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** What is wrong. */
  readonly err: (text: string) => void;
  /** What a person may like to know besides; `--quiet` leaves it out. */
  readonly note: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts when the process is asked to stop. */
  readonly stop: AbortSignal;
  /** Calls `reload` whenever the process is asked to read its configuration again. */
  readonly onReload: (reload: () => void) => void;
  /** Whether a person reads what goes to `err`. */
  readonly isInteractive: boolean;
  /** Columns that `err` has now, where it is a terminal; Infinity where it does not say. */
  readonly columns: () => number;
  /** Whether `out` is a terminal that shows colours. */
  readonly hasColours: boolean;
  /** Where a person can be asked; null where there is nobody. */
  readonly dialogue: { readonly input: Readable; readonly output: Writable } | null;
}

export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** @returns the exit code: 0 fine, 1 something could not be published, 2 wrong usage or config */
export type Run = (args: readonly string[], flags: Flags, terminal: Terminal) => Promise<number>;

/** One line of the command table. */
export interface Command {
  readonly name: string;
  /** How the arguments are written: `PATH…`. Empty where there are none. */
  readonly usage: string;
  readonly meaning: string;
  /** Its own flags, besides those that every command has. */
  readonly flags: Readonly<Record<string, Flag>> & { readonly json: Flag };
  readonly examples: readonly [Example, Example];
  /** Loads what does the work: neither help nor a mistake in usage waits for it. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

export type Flag = NonNullable<ParseArgsConfig['options']>[string] & { readonly meaning: string };

export interface Example {
  /** What follows `pressrun`. */
  readonly line: string;
  readonly meaning: string;
}

/** Flags of every command, beside its own `json`. */
export const commonFlags = {
  quiet: {
    type: 'boolean',
    meaning: 'Print nothing but problems, and JSON where that is asked for',
  },
  help: { type: 'boolean', short: 'h', meaning: 'Print this' },
} as const satisfies Record<string, Flag>;
