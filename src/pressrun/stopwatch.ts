/** Milliseconds by step. */
export interface Stopwatch {
  readonly steps: Readonly<Record<string, number>>;
  time<Result>(step: string, work: () => Promise<Result>): Promise<Result>;
}

/** Measures steps by the clock; a step that is named twice adds up. */
export function stopwatch(clock: () => number): Stopwatch {
  const steps: Record<string, number> = {};
  return {
    steps,
    time: async (step, work) => {
      const started = clock();
      try {
        return await work();
      } finally {
        steps[step] = (steps[step] ?? 0) + Math.max(0, Math.round(clock() - started));
      }
    },
  };
}
