import { textValue } from './facts/json-ld.js';
const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:\.\d+)?$/;
const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?)?$/i;
/**
 * Seconds of a duration written as `HH:MM:SS`, as seconds, or as ISO 8601 §5.5.2 (`PT1H2M3S`);
 * null for anything else.
 */
export function seconds(value) {
    const text = textValue(value) ?? '';
    if (/^\d{1,7}(?:\.\d+)?$/.test(text))
        return Math.round(Number(text));
    const [, hours, minutes, rest] = clock.exec(text) ?? [];
    if (rest !== undefined)
        return sum(0, hours, minutes, rest);
    const match = iso.exec(text);
    if (match === null || !/\d/.test(text))
        return null;
    return sum(Number(match[1] ?? 0), match[2], match[3], match[4]);
}
function sum(days, hours = '0', minutes = '0', rest = '0') {
    return days * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}
