import type { Progress } from '../report.ts';
import type { Terminal } from './command.ts';
import { progressLine } from './progress-line.ts';

/** Milliseconds between two lines: on a terminal one takes the place of the other. */
const often = 100;
const seldom = 5_000;

/** Back to the start of the line, and what stands there wiped out (ECMA-48 §8.3.41, EL). */
const wipe = '\r\u001b[K';

/** Shows a person how far a run is. */
export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  /** Leaves nothing behind on a terminal. */
  readonly clear: () => void;
}

/** A line that changes in place on a terminal; elsewhere a line every few seconds. */
export function progressDisplay(
  terminal: Pick<Terminal, 'isInteractive' | 'columns' | 'note'>,
  clock: () => number,
): ProgressDisplay {
  const pause = terminal.isInteractive ? often : seldom;
  let step = '';
  let [before, last] = [0, 0];
  let began = clock();
  let shown = began;
  return {
    show: progress => {
      const now = clock();
      // The archives of one edition after the other are the same step, each from its beginning.
      if (progress.step !== step || progress.done < last) {
        ({ step, done: before } = progress);
        began = now;
      }
      last = progress.done;
      if (now - shown < pause) return;
      shown = now;
      const { isInteractive, columns, note } = terminal;
      // A line that goes on below cannot be wiped out, nor can some that reach the last column.
      const room = isInteractive ? columns() - 1 : Number.POSITIVE_INFINITY;
      const line = progressLine(progress, before, now - began, room);
      note(isInteractive ? `${wipe}${line}` : `${line}\n`);
    },
    clear: () => {
      if (terminal.isInteractive && step !== '') terminal.note(wipe);
    },
  };
}
