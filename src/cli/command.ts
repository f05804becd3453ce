import type { ParseArgsConfig } from 'node:util';

/** What a command may touch of the world, so that tests can hand it another. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts when the process is asked to stop. */
  readonly stop: AbortSignal;
  /** Calls `reload` whenever the process is asked to read its configuration again. */
  readonly onReload: (reload: () => void) => void;
  /** Whether a person reads what goes to `err`. */
  readonly isInteractive: boolean;
}

export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One line of the command table. */
export interface Command {
  readonly name: string;
  /** How the arguments are written: `PATH…`. Empty where there are none. */
  readonly usage: string;
  readonly meaning: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** @returns the exit code: 0 fine, 1 something could not be published, 2 wrong usage or config */
  readonly run: (args: readonly string[], flags: Flags, terminal: Terminal) => Promise<number>;
}

export type Flag = NonNullable<ParseArgsConfig['options']>[string] & { readonly meaning: string };
