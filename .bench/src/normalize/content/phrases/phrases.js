import { english } from './english.js';
/** Phrases by the primary subtag of BCP 47. */
export const languages = { en: english };
const matchers = new Map();
/**
 * The phrases for a page in `language` (BCP 47). English is always among them, since widgets often
 * stay untranslated; a page in an unknown language gets them all.
 */
export function phrasesFor(language) {
    const primary = language?.toLowerCase().split('-')[0] ?? '';
    const key = languages[primary] ? primary : '';
    const known = matchers.get(key);
    if (known)
        return known;
    const own = languages[key];
    const matcher = compile(own ? [...new Set([own, english])] : Object.values(languages));
    matchers.set(key, matcher);
    return matcher;
}
function compile(tables) {
    const any = (kind) => tables.flatMap(table => table[kind].map(pattern => pattern.source)).join('|');
    const edge = String.raw `[^\p{L}\p{N}]*`;
    return {
        furniture: new RegExp(`^${edge}(?:${any('furniture')})${edge}$`, 'iu'),
        endMark: new RegExp(`^${edge}(?:${any('endMarks')})${edge}$`, 'iu'),
        strongEndMark: new RegExp(`^${edge}(?:${any('strongEndMarks')})`, 'iu'),
        legal: new RegExp(any('legal'), 'giu'),
        soliciting: new RegExp(any('soliciting'), 'giu'),
        caption: new RegExp(any('captions'), 'iu'),
    };
}
/** How often a global pattern is found in a text. */
export function occurrences(pattern, text) {
    return text.match(pattern)?.length ?? 0;
}
