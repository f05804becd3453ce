/**
 * One run at a time: requests that come in while one goes on become one more run after it.
 *
 * @param failed is told of an error that a run ends with; the next run is not kept from starting
 */
export function oneAtATime(run, failed) {
    let current = null;
    let following = null;
    const start = (trigger) => {
        const started = run(trigger)
            .catch(failed)
            .finally(() => {
            if (current === started)
                current = null;
        });
        current = started;
        return started;
    };
    return trigger => {
        if (following !== null)
            return following;
        if (current === null)
            return start(trigger);
        following = current.then(() => {
            following = null;
            return start(trigger);
        });
        return following;
    };
}
