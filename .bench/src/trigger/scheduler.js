import { alarm } from './alarm.js';
import { onSchedule } from './cron.js';
import { oneAtATime } from './queue.js';
import { watchFolder } from './watch.js';
/**
 * Starts runs: by the schedule, when files change, and to the second when an entry is due or
 * expires. What was missed before is up to the caller, by `request('start')`.
 */
export function schedule(options) {
    const { failed, nextChange } = options;
    const due = alarm(() => void request('due'));
    const request = oneAtATime(async (trigger) => {
        try {
            await options.run(trigger);
        }
        finally {
            if (!stopped)
                due.set(await nextChange());
        }
    }, failed);
    let stopped = false;
    const clockwork = onSchedule(options.cron, options.timeZone, () => void request('schedule'));
    const watch = options.watch === null
        ? null
        : watchFolder({ ...options.watch, failed }, () => void request('watch'));
    return {
        request,
        nextRun: clockwork.next,
        stop: async () => {
            stopped = true;
            clockwork.stop();
            due.set(null);
            await watch?.stop();
        },
    };
}
