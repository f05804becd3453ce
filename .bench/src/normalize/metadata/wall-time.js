/** Milliseconds since 1970 at which clocks in UTC show this; NaN where no calendar has the day. */
export function utcTime({ year, month, day, hour, minute, second }) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!real || hour > 24 || minute > 59 || second > 60)
        return Number.NaN;
    return date.setUTCHours(hour, minute, second, 0);
}
/**
 * Milliseconds since 1970 at which clocks in an IANA zone show this. A time that the change to
 * summer time leaves out is read with the offset before it, a time that comes twice is the first
 * (as RFC 5545 §3.3.5 reads them).
 */
export function zonedTime(wall, timeZone) {
    const utc = utcTime(wall);
    if (Number.isNaN(utc))
        return utc;
    const before = offsetAt(utc - day, timeZone);
    const after = offsetAt(utc + day, timeZone);
    const fits = [before, after].find(offset => offsetAt(utc - offset, timeZone) === offset);
    return utc - (fits ?? before);
}
const day = 24 * 60 * 60 * 1000;
const formats = new Map();
function formatFor(timeZone) {
    const known = formats.get(timeZone);
    if (known !== undefined)
        return known;
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    formats.set(timeZone, format);
    return format;
}
/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(time, timeZone) {
    if (timeZone === 'UTC')
        return 0;
    const parts = new Map();
    for (const { type, value } of formatFor(timeZone).formatToParts(time)) {
        parts.set(type, Number(value));
    }
    const part = (name) => parts.get(name) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return shown - Math.floor(time / 1000) * 1000;
}
