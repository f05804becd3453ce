/** Milliseconds of silence after which a file counts as written. */
const silence = 200;
const pause = 50;

export interface Settling {
  /** Takes note that something was heard of a file. */
  heard(path: string): void;
  cancel(): void;
}

/** Calls `settled` when nothing has been heard of a file for a moment: it is written. */
export function settling(settled: () => void): Settling {
  const last = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const before = last.size;
    const silentSince = performance.now() - silence;
    for (const [path, at] of last) if (at <= silentSince) last.delete(path);
    if (last.size < before) settled();
    if (last.size === 0) cancel();
  };
  const cancel = (): void => {
    clearInterval(timer);
    timer = undefined;
    last.clear();
  };
  return {
    heard: path => {
      last.set(path, performance.now());
      timer ??= setInterval(look, pause);
    },
    cancel,
  };
}
