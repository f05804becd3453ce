import { pressrun } from '../../pressrun.js';
import { formatProblem, ProblemError } from '../../problem.js';
import { underLock } from '../../remember/store/lock.js';
import { summaryLine } from '../report-lines.js';
/** The runs of a server: made one after the other, each of them logged. */
export class Runs {
    #options;
    #wish = null;
    #last = null;
    #problems = new Set();
    constructor(options) {
        this.#options = options;
    }
    /** The run in hand, else the last one; null before the first. */
    get last() {
        return this.#last;
    }
    /** What the next run is to do differently. */
    wish(wish) {
        this.#wish = wish;
    }
    /** @throws ProblemError when the articles folder cannot be listed */
    async run(trigger) {
        const wish = this.#wish;
        this.#wish = null;
        this.#last = this.#make(trigger, wish);
        await this.#last;
    }
    async #make(trigger, wish) {
        const { state, folder, settings, log, stop, published } = this.#options;
        const request = {
            trigger,
            force: wish?.force ?? false,
            clock: Date.now,
            stop,
            ...(wish !== null && { progress: wish.progress }),
        };
        const waiting = () => log.info('another process is making a run; this one waits for it');
        const report = await underLock(folder, waiting, stop, () => pressrun(state, settings, request));
        await published(report);
        this.#log(report);
        return report;
    }
    /** Each problem is logged when it comes up, not again by every run; the first run is greeted. */
    #log(report) {
        const { log } = this.#options;
        const known = this.#problems;
        const problems = report.problems.map(formatProblem);
        this.#problems = new Set(problems);
        if (report.trigger === 'start')
            return;
        for (const problem of problems)
            if (!known.has(problem))
                log.warn(problem);
        const fields = { run: report.number, trigger: report.trigger };
        if (report.outcome === 'unchanged')
            log.debug(fields, summaryLine(report));
        else
            log.info(fields, summaryLine(report));
    }
}
/** Logs what a run has ended with: what a person can mend in one line, a bug with its stack. */
export function logFailure(log, error) {
    if (error instanceof ProblemError)
        for (const problem of error.problems)
            log.error(formatProblem(problem));
    else
        log.error(error, 'a run failed');
}
