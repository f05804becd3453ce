import { type Profiler, Session } from 'node:inspector';

/** Tells which parts of our source have run since it was asked last, by V8's own counting. */
export class Coverage {
  readonly #session = new Session();
  readonly #known = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many parts have run at all. */
  get size(): number {
    return this.#known.size;
  }

  /** Whether something has run that never had, or oftener than it had, in powers of two. */
  hasNews(): boolean {
    const before = this.#known.size;
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw error;
      for (const script of taken.result) if (isOurs(script)) this.#note(script);
    });
    return this.#known.size > before;
  }

  #note({ scriptId, functions }: Profiler.ScriptCoverage): void {
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        if (count > 0)
          this.#known.add(
            `${scriptId} ${startOffset} ${endOffset} ${Math.floor(Math.log2(count))}`,
          );
  }
}

/** Parsers that we use are followed too. */
function isOurs({ url }: Profiler.ScriptCoverage): boolean {
  return /\/src\/|\/(?:yaml|smol-toml|saxes|markdown-it)\//.test(url) && !url.includes('zod');
}
