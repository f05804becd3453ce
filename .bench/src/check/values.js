/** Whether it is an absolute http or https address. */
export function isWebAddress(text) {
    return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
/** Whether it has a scheme, as ids must (RFC 3987 §2.2, `IRI`). */
export function isAbsoluteIri(text) {
    return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}
/** `type/subtype`, parameters allowed (RFC 2045 §5.1). */
export function isMediaType(text) {
    return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;\s*[^;=]+=[^;]+)*$/.test(text);
}
/** BCP 47. */
export function isLanguageTag(text) {
    return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text);
}
const RFC_822 = /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}(:\d{2})? (GMT|UTC?|[ECMP][SD]T|Z|[+-]\d{4})$/;
/** RFC 822 §5 with the four-digit year that RSS asks for, and the day of the week that it was. */
export function isRfc822(text) {
    if (!RFC_822.test(text))
        return false;
    const day = /^\w{3}, (\d+ \w+ \d+)/.exec(text);
    return day === null || new Date(`${day[1]} GMT`).toUTCString().startsWith(text.slice(0, 3));
}
/** RFC 3339 §5.6. */
export function isRfc3339(text) {
    const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
    return form.test(text) && !Number.isNaN(Date.parse(text));
}
export function isWholeNumber(text) {
    return /^\d+$/.test(text);
}
