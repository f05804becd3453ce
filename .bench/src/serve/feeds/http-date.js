/** Formats that a recipient has to accept (RFC 9110 §5.6.7), each with how it becomes the first. */
const formats = [
    { pattern: /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/, suffix: '' },
    { pattern: /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/, suffix: '' },
    { pattern: /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/, suffix: ' GMT' },
];
/** @returns milliseconds since 1970; null where the text is not an HTTP date, which is then ignored */
export function parseHttpDate(text) {
    const format = formats.find(({ pattern }) => pattern.test(text));
    if (format === undefined)
        return null;
    const time = Date.parse(text + format.suffix);
    return Number.isNaN(time) ? null : time;
}
export function httpDate(moment) {
    return new Date(moment).toUTCString();
}
