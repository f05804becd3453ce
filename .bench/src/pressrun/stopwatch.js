/** Measures steps by the clock; a step that is named twice adds up. */
export function stopwatch(clock) {
    const steps = {};
    return {
        steps,
        time: async (step, work) => {
            const started = clock();
            try {
                return await work();
            }
            finally {
                steps[step] = (steps[step] ?? 0) + Math.max(0, Math.round(clock() - started));
            }
        },
    };
}
