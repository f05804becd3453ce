/** Outside of Char, or discouraged there: XML 1.0 §2.2. Lone surrogates are among them. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{7E}\u{85}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Whatever may have to go; most texts have none of it, and this is told fast. */
const SUSPICIOUS = /[^\t\n\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;
/** The text without what no XML document can hold. Every string of a feed passes here, once. */
export function plain(text) {
    if (!SUSPICIOUS.test(text))
        return text;
    return text.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n');
}
/** The same on one line, for titles and names. */
export function plainLine(text) {
    return plain(text).replace(/\s+/g, ' ').trim();
}
/** The absolute address as URLs are serialized (WHATWG URL §4.5); null where it is none. */
export function address(text) {
    if (text === null || !URL.canParse(text))
        return null;
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
