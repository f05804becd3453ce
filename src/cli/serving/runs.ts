import type { Logger } from 'pino';
import type { PressSettings } from '../../pressrun/settings.ts';
import { formatProblem, ProblemError } from '../../problem.ts';
import { underLock } from '../../remember/store/lock.ts';
import type { Progress, RunReport, Selection, Trigger } from '../../report.ts';
import type { Triggers } from '../../trigger/queue.ts';
import { problemLines, summaryLine } from '../report-lines.ts';
import type { PressThread } from './press-thread.ts';

export interface RunsOptions {
  readonly thread: PressThread;
  /** Folder of the state, or an address of PostgreSQL. */
  readonly folder: string;
  readonly settings: PressSettings;
  readonly log: Logger;
  /** Ends the run in hand where it stands. */
  readonly stop: AbortSignal;
  /** Called after each run, before anybody is told of it. */
  readonly published: (report: RunReport) => Promise<void>;
}

/** How the next run differs from the others. */
export interface RunWish {
  readonly force: boolean;
  readonly selection: Selection | null;
  readonly progress: (progress: Progress) => void;
}

/** The runs of a server: made one after the other, each of them logged. */
export class Runs {
  readonly #options: RunsOptions;
  #wish: RunWish | null = null;
  #last: Promise<RunReport> | null = null;
  #wished: Promise<RunReport> | null = null;
  #problems = new Set<string>();

  constructor(options: RunsOptions) {
    this.#options = options;
  }

  /** The run in hand, else the last one; null before the first. */
  get last(): Promise<RunReport> | null {
    return this.#last;
  }

  /** The last run that took a wish: another may have begun since. */
  get wished(): Promise<RunReport> | null {
    return this.#wished;
  }

  /** What the next run is to do differently. */
  wish(wish: RunWish): void {
    this.#wish = wish;
  }

  /** @throws ProblemError when the articles folder cannot be listed */
  async run(triggers: Triggers): Promise<void> {
    const wish = this.#wish;
    this.#wish = null;
    this.#last = this.#inTurn(triggers, wish);
    if (wish !== null) this.#wished = this.#last;
    await this.#last;
  }

  /**
   * Who has wished for a part gets that and no more; what else has asked for the same run meant all
   * there is, and comes first: the last report is the one that is waited for.
   */
  async #inTurn(triggers: Triggers, wish: RunWish | null): Promise<RunReport> {
    if (wish === null || wish.selection === null) return this.#make(triggers[0], wish);
    const [whole] = triggers.filter(trigger => trigger !== 'api');
    if (whole !== undefined) await this.#make(whole, null);
    return this.#make('api', wish);
  }

  async #make(trigger: Trigger, wish: RunWish | null): Promise<RunReport> {
    const { thread, folder, settings, log, stop, published } = this.#options;
    const { force = false, selection = null } = wish ?? {};
    const order = { folder, settings, trigger, force, selection, isDry: false };
    const waiting = (): void => log.info('another process is making a run; this one waits for it');
    const work = (stop: AbortSignal) => thread.run(order, stop, wish?.progress);
    const report = await underLock(folder, waiting, stop, work);
    await published(report);
    this.#log(report);
    return report;
  }

  /** Each problem is logged when it comes up, not again by every run; the first run is greeted. */
  #log(report: RunReport): void {
    const { log } = this.#options;
    const known = this.#problems;
    const problems = problemLines(report);
    this.#problems = new Set(problems);
    if (report.trigger === 'start') return;
    for (const problem of problems) if (!known.has(problem)) log.warn(problem);
    const fields = { run: report.number, trigger: report.trigger };
    if (report.outcome === 'unchanged') log.debug(fields, summaryLine(report));
    else log.info(fields, summaryLine(report));
  }
}

/** Logs what something has ended with: what a person can mend in one line, a bug with its stack. */
export function logFailure(log: Logger, error: unknown, what = 'a run failed'): void {
  if (error instanceof ProblemError)
    for (const problem of error.problems) log.error(formatProblem(problem));
  else log.error(error, what);
}
