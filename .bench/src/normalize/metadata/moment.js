import { findDate } from './calendar-date.js';
import { findTime } from './clock-time.js';
import { utcTime, zonedTime } from './wall-time.js';
/**
 * The first date in a text as a moment; null where there is none. Known are ISO 8601, RFC 9110
 * and RFC 5322 dates, dates with a month's name in many languages, numeric dates, and seconds or
 * milliseconds since 1970. A date without a time is midnight. Relative dates are not dates.
 */
export function readMoment(text, habits) {
    const digits = text.trim();
    if (/^\d{10}$|^\d{13}$/.test(digits)) {
        return instant(Number(digits) * (digits.length === 10 ? 1000 : 1));
    }
    const plain = westernDigits(text);
    const date = findDate(plain, habits.dayFirst);
    return date === null ? null : instant(momentOf(date, plain, habits));
}
function momentOf(date, text, { timeZone }) {
    const time = findTime(text, date);
    const { year, month, day } = date;
    const wall = {
        year,
        month,
        day,
        hour: time?.hour ?? 0,
        minute: time?.minute ?? 0,
        second: time?.second ?? 0,
    };
    const zone = time?.zone ?? timeZone;
    return typeof zone === 'number' ? utcTime(wall) - zone * 60_000 : zonedTime(wall, zone);
}
function instant(time) {
    return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString() : null;
}
/** Arabic, Persian, Hindi and full-width digits as 0 to 9. */
function westernDigits(text) {
    return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, digit => String(digit.charCodeAt(0) - zeroBelow(digit.charCodeAt(0))));
}
function zeroBelow(code) {
    return [0xff10, 0x0966, 0x06f0, 0x0660].find(zero => code >= zero) ?? code;
}
