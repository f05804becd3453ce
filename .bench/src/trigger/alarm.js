/** Milliseconds between two looks at the clock: it may be set, and timers do not follow it. */
const look = 20_000;
/**
 * Calls `ring` once when the clock has come to the moment that was set. A moment that has passed
 * already, because what it was set for has failed, is rung for again after a pause.
 */
export function alarm(ring) {
    let timer;
    const after = (milliseconds, moment) => {
        timer = setTimeout(() => {
            const left = Date.parse(moment) - Date.now();
            if (left <= 0)
                ring();
            else
                after(Math.min(left, look), moment);
        }, milliseconds).unref();
    };
    return {
        set: moment => {
            clearTimeout(timer);
            if (moment === null)
                return;
            const left = Date.parse(moment) - Date.now();
            after(left <= 0 ? look : Math.min(left, look), moment);
        },
    };
}
