/** Milliseconds of silence after which a file counts as written, at the least and at the most. */
const silence = 200;
const longest = 3_000;
const pause = 50;

/** A file that is written piece by piece has to be silent for so many times the longest pause so far. */
const patience = 2;

export interface Settling {
  /**
   * Takes note that something was heard of a file.
   *
   * @param isPiece whether it was written into, and did not come or go as a whole
   */
  heard(path: string, isPiece: boolean): void;
  cancel(): void;
}

interface Heard {
  /** When something was heard of the file last, in milliseconds of a clock. */
  readonly at: number;
  /** Milliseconds of silence after which it counts as written. */
  readonly wait: number;
  isWritten: boolean;
}

/** Calls `settled` when nothing has been heard of a file for a moment: it is written. */
export function settling(settled: () => void): Settling {
  const files = new Map<string, Heard>();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = performance.now();
    let isNews = false;
    for (const [path, file] of files) {
      const quiet = now - file.at;
      if (!file.isWritten && quiet >= file.wait) {
        file.isWritten = true;
        isNews = true;
      }
      // Another piece may follow until then.
      if (quiet >= longest) files.delete(path);
    }
    if (isNews) settled();
    if (files.size === 0) cancel();
  };
  const cancel = (): void => {
    clearInterval(timer);
    timer = undefined;
    files.clear();
  };
  return {
    heard: (path, isPiece) => {
      const now = performance.now();
      const wait = isPiece ? waitAfter(files.get(path), now) : silence;
      files.set(path, { at: now, wait, isWritten: false });
      timer ??= setInterval(look, pause);
    },
    cancel,
  };
}

function waitAfter(last: Heard | undefined, now: number): number {
  if (last === undefined) return silence;
  return Math.min(Math.max(last.wait, patience * (now - last.at)), longest);
}
