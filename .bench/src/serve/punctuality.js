/** Milliseconds by which a run may be late before something must be wrong. */
const patience = 10 * 60_000;
/** Notices when a run that was due has not come. */
export class Punctuality {
    #expected = null;
    /**
     * @param nextRun when the schedule starts the next run; null where it never does
     * @param lastFinished when the last run ended; null where there was none
     * @returns whether the run that was expected last time has come, or may still come
     */
    holds(now, nextRun, lastFinished) {
        const expected = this.#expected;
        if (expected === null || expected > now || (lastFinished ?? '') >= expected) {
            this.#expected = nextRun;
            return true;
        }
        return Date.parse(now) - Date.parse(expected) <= patience;
    }
}
