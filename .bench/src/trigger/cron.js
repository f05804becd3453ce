import { createTask, schedule, validateDetailed } from 'node-cron';
/** What is wrong with a cron expression of five or six fields; null where nothing is. */
export function cronMistake(expression) {
    const [mistake] = validateDetailed(expression).errors;
    return mistake === undefined ? null : `${mistake.field}: ${mistake.message}`;
}
const shortest = 15;
const longest = 60;
/**
 * Minutes for which a copy of a feed is good when runs go by this expression: the time between two
 * runs within an hour, between a quarter of an hour and an hour.
 */
export function minutesBetween(expression) {
    const runs = validateDetailed(expression).fields?.minute.length ?? 1;
    return Math.min(Math.max(Math.round(60 / runs), shortest), longest);
}
/** When the schedule comes round next, whether or not something waits for it. */
export function nextSlot(expression, timeZone) {
    const task = createTask(expression, () => undefined, { timezone: timeZone });
    return task.getNextRuns(1)[0]?.toISOString() ?? null;
}
/** Calls `tick` by the schedule; also, late, for a slot that was missed while the machine slept. */
export function onSchedule(expression, timeZone, tick) {
    const task = schedule(expression, tick, {
        timezone: timeZone,
        suppressMissedWarning: true,
    });
    task.on('execution:missed', tick);
    return {
        next: () => task.getNextRun()?.toISOString() ?? null,
        stop: () => void task.destroy(),
    };
}
