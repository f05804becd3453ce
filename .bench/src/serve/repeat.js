/**
 * Calls `action` over and over, a pause after each call, until the signal aborts. What it throws is
 * told and does not end the repetition: the database may be back at the next call.
 *
 * @param pause milliseconds
 */
export function repeat(action, pause, failed, stop) {
    let timer;
    const wait = () => {
        if (!stop.aborted)
            timer = setTimeout(turn, pause).unref();
    };
    const turn = () => {
        action().catch(failed).finally(wait);
    };
    stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
    wait();
}
