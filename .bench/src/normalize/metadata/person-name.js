import { bylineLeads, furnitureWords, nameJoiners, notNames, roleWords } from './byline-words.js';
import { findDate } from './calendar-date.js';
import { collapse } from './facts/text.js';
import { wordsOf } from './words.js';
function alternatives(words) {
    return [...words]
        .sort((a, b) => b.length - a.length)
        .map(word => word.replace(/[()]/g, String.raw `\$&`))
        .join('|');
}
/** The lead, then a colon, a space, the line's end, or right away a name in capitals (`ByAnn`). */
const lead = new RegExp(String.raw `^[\s•·|–—-]*(?:${alternatives(Object.values(bylineLeads).flat())})(?:\s*[:：/／]\s*|\s+|$)`, 'iu');
const gluedLead = /^(?:[Bb]y|BY)(?=\p{Lu}\p{Ll})/u;
const joiner = new RegExp(String.raw `\s*(?:[,;|／]|\s(?:${alternatives(nameJoiners)})(?=\s)|[、·&])\s*`, 'iu');
/** The rest of a line after words such as `Written by:`; null where it has none. */
export function afterLead(line) {
    const match = lead.exec(line) ?? gluedLead.exec(line);
    return match === null ? null : line.slice(match[0].length).trim();
}
/** A line that only joins names: `and`, `&`, a comma. */
export function joinsNames(line) {
    return /^[,;|&·、]$/.test(line) || nameJoiners.some(word => word === line.toLowerCase());
}
/** A name without the words of a byline around it; null where nothing of a name is left. */
export function personName(text) {
    let name = withoutDate(collapse(text));
    for (let rest = afterLead(name); rest !== null && rest !== ''; rest = afterLead(name))
        name = rest;
    name = name
        .replace(/\s*(?:[|•·–—]|\s-\s).*$/u, '')
        .replace(/,?\s*\b(?:published|updated|posted|last updated|on)\b.*$/iu, '')
        .replace(/\s+(?:is an?|has been)\b.*$/iu, '')
        .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
        .trim();
    return isName(name) ? name : null;
}
function withoutDate(text) {
    const date = /\d/.test(text) ? findDate(text, false) : null;
    return date === null ? text : text.slice(0, date.start).trim() || text.slice(date.end).trim();
}
function isName(name) {
    const plausible = name.length > 1 && name.length < 80 && !/\d{3,}/.test(name);
    return plausible && wordsOf(name).length <= 8 && !notNames.test(name);
}
const particles = /^(?:de|da|do|dos|das|di|del|della|van|von|der|den|ter|la|le|du|el|al|bin|ibn|ben|y|e|zu|of)$/;
/** Whether a text looks like the name of a person: two to five words, each with a capital. */
export function looksPersonal(text) {
    const words = text.split(/\s+/);
    if (/[\d?!:@#/©"“”|]/.test(text) ||
        /\p{Ll}\./u.test(text.replace(/\b(?:dr|mr|mrs|ms|jr|sr|st|prof)\./giu, ''))) {
        return false;
    }
    if (isCaseless(text))
        return text.length >= 2 && text.length <= 20;
    if (words.length < 2 || words.length > 5)
        return false;
    if (words.some(isNoName))
        return false;
    return words.every(word => /^['’(]?\p{Lu}/u.test(word) || particles.test(word));
}
/** Scripts without capitals: Chinese, Japanese, Korean, Arabic, Hebrew, Hindi… */
function isCaseless(text) {
    return !/[\p{Lu}\p{Ll}]/u.test(text) && /\p{L}{2}/u.test(text);
}
function isNoName(word) {
    const bare = plain(word);
    return bare.length > 1 && (furnitureWords.has(bare) || roleWords.has(bare));
}
/**
 * Whether a text can be what somebody or a team calls itself: up to four words that are not all
 * those of buttons and menus.
 */
export function looksSigned(text) {
    const words = text.split(/\s+/);
    return (words.length <= 4 && text.length < 40 && words.some(word => !furnitureWords.has(plain(word))));
}
function plain(word) {
    return word.toLowerCase().replace(/[^\p{L}]/gu, '');
}
/**
 * The names in `A, B and C`. What follows a comma and is neither a person nor joined like one is a
 * degree, a role or a publication and is left out.
 */
export function splitNames(text) {
    const [first = '', ...others] = text.split(joiner);
    return [first, ...others.filter(looksPersonal)].filter(name => name.trim() !== '');
}
