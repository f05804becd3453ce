import { wordsOf } from './words.js';
/** What stands between a title and the site's name: a sign with space around it, or a bar. */
const separator = /\s+(?:[–—\-»•·:]|::|\|\|)\s+|\s*\|\s*/;
/** A colon may stand there too, but only before or behind a known name. */
const separatorOrColon = new RegExp(String.raw `${separator.source}|:\s+`);
const signs = /^[\s|–—\-»•·:]+|[\s|–—\-»•·:]+$/g;
/** Behind the last separator up to this many words are cut as a site's name, behind a bar more… */
const longestName = 3;
const longestNameBehindBar = 5;
/** …where at least this many are left. */
const shortestRest = 4;
/** The parts of a title between separators. */
export function titleParts(title) {
    return title.split(separator).filter(part => part !== '');
}
/** Whether a text is the name of the site or of its host, in one word or several. */
export function namesSite(text, siteNames) {
    const name = wordsOf(text).join('');
    return (name !== '' &&
        siteNames.some(site => wordsOf(site).join('') === name ||
            (name.length > 3 && isHost(site) && wordsOf(site).join('').includes(name))));
}
function isHost(name) {
    return /^[\w-]+(?:\.[\w-]+)+$/.test(name);
}
/**
 * A title without the site's name: known names are cut at both ends, a few words behind the last
 * separator that can hardly be anything else too.
 */
export function withoutSite(title, siteNames) {
    const known = withoutKnownSite(title, siteNames);
    const parts = titleParts(known);
    const last = parts.at(-1) ?? '';
    if (parts.length < 2)
        return known;
    const rest = before(known, last);
    const most = /\|\s*$/.test(known.slice(0, known.lastIndexOf(last)))
        ? longestNameBehindBar
        : longestName;
    const isName = wordsOf(last).length <= most && wordsOf(rest).length >= shortestRest;
    return isName ? withoutSite(rest, siteNames) : known;
}
/** A title without the known names of the site at its ends. */
export function withoutKnownSite(title, siteNames) {
    const parts = title.split(separatorOrColon).filter(part => part !== '');
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    if (parts.length < 2)
        return title;
    if (namesSite(last, siteNames))
        return withoutKnownSite(before(title, last), siteNames);
    if (namesSite(first, siteNames))
        return withoutKnownSite(behind(title, first), siteNames);
    return title;
}
function before(title, part) {
    return title.slice(0, title.lastIndexOf(part)).replace(signs, '');
}
function behind(title, part) {
    return title.slice(title.indexOf(part) + part.length).replace(signs, '');
}
