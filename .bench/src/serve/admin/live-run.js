/** The run that the admin has started: one at a time, with all who watch it. */
export class LiveRun {
    #run;
    #listeners = new Set();
    #last = null;
    #isRunning = false;
    constructor(run) {
        this.#run = run;
    }
    get isRunning() {
        return this.#isRunning;
    }
    /** Starts a run. @returns false where one is going on */
    start(force) {
        if (this.#isRunning)
            return false;
        this.#isRunning = true;
        this.#tell({ name: 'progress', data: { step: 'waiting', done: 0, total: null } });
        this.#run({ force, dryRun: false }, data => this.#tell({ name: 'progress', data })).then(data => this.#end({ name: 'finished', data }), error => this.#end({ name: 'failed', data: { message: messageOf(error) } }));
        return true;
    }
    /** Tells the last event at once and then each that comes. @returns what ends it */
    watch(listener) {
        if (this.#last !== null)
            listener(this.#last);
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    #end(event) {
        this.#isRunning = false;
        this.#tell(event);
    }
    #tell(event) {
        this.#last = event;
        for (const listener of this.#listeners)
            listener(event);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
