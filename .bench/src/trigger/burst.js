/** Milliseconds of quiet that end a burst, and how long a burst may last until it counts anyway. */
const quiet = 250;
const longest = 2_000;
/** Calls `done` once for many calls of `add` in quick succession. */
export function burst(done) {
    let timer;
    let began = null;
    const cancel = () => {
        clearTimeout(timer);
        began = null;
    };
    return {
        add: () => {
            const now = performance.now();
            began ??= now;
            clearTimeout(timer);
            const wait = Math.min(quiet, Math.max(0, began + longest - now));
            timer = setTimeout(() => {
                began = null;
                done();
            }, wait);
        },
        cancel,
    };
}
