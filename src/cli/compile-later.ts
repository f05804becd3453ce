import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that a function runs through before V8 makes fast code of it, in place of the
 * 132 KB that it takes by itself. Each thread of a run compiles for itself, and most functions are
 * never run often enough to pay for it: with this a first run takes about an eighth less processor
 * time and a tenth less memory (docs/notes/compiling.md).
 */
const budget = 1_000_000;

/** V8's own. */
const usual = 132 * 1024;

/** V8 of Node 20. Later ones do not know the flag, and would say so on every terminal. */
const knowing = /^11\./;

/** Of threads that are started later too; what they compile by then stays. */
export function compileLater(): void {
  setBudget(budget);
}

/** Until it is to be later: for a look at all files, which is a few lines a hundred thousand times. */
export function compileAsUsual(): void {
  setBudget(usual);
}

function setBudget(bytes: number): void {
  if (knowing.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
