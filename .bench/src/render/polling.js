import { textElement } from './xml.js';
const PERIODS = { hourly: 60, daily: 1440, weekly: 10_080 };
/** `sy:updatePeriod` and `sy:updateFrequency` (RSS 1.0 syndication module) for a time in minutes. */
export function pollingElements(minutes) {
    if (minutes === null)
        return [];
    const fitting = Object.entries(PERIODS).find(([, length]) => length % minutes === 0);
    const [period, length] = fitting ?? nearestBelow(minutes);
    return [
        textElement('sy:updatePeriod', period),
        textElement('sy:updateFrequency', String(Math.max(1, Math.floor(length / minutes)))),
    ];
}
/** Never invites to poll more often than the minutes say. */
function nearestBelow(minutes) {
    return minutes < PERIODS.daily ? ['daily', PERIODS.daily] : ['weekly', PERIODS.weekly];
}
