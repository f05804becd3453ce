import { languageLetters, languageScripts, languageWords } from './language-words.js';
/** Fewer words or letters than this tell nothing. */
const least = 3;
/** The first language must have this many times what the second has, where little is found… */
const leastLead = 1.5;
/** …and this many times where much is. */
const much = 12;
const leastLeadOfMuch = 1.2;
const byWord = inverted(languageWords);
const byLetter = inverted(Object.fromEntries(Object.entries(languageLetters).map(([letters, names]) => [names, letters])));
const anyLetter = new RegExp(`[${[...byLetter.keys()].join('')}]`, 'gu');
/** From names with their words to each word with its names. */
function inverted(table) {
    const map = new Map();
    for (const [names, words] of Object.entries(table)) {
        for (const word of words.split(' '))
            map.set(word, [...(map.get(word) ?? []), ...names.split(' ')]);
    }
    return map;
}
/**
 * The language of a text by its script and its small words; null where they do not tell. Japanese
 * mixes scripts: a tenth of kana among Chinese characters is Japanese.
 */
export function detectLanguage(text) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const counts = Object.entries(languageScripts).map(([language, script]) => [language, text.match(script)?.length ?? 0]);
    const [japanese = 0, chinese = 0] = ['ja', 'zh'].map(name => counts.find(([language]) => language === name)?.[1] ?? 0);
    if (japanese + chinese > letters / 3 && japanese * 10 > chinese) {
        return result('ja', japanese, Number.POSITIVE_INFINITY);
    }
    const [script, count] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
    if (count > letters / 3)
        return result(script, count, Number.POSITIVE_INFINITY);
    return byWords(text);
}
function byWords(text) {
    const counts = new Map();
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
        const letters = word.match(anyLetter) ?? [];
        const speakFor = [byWord.get(word) ?? [], ...letters.map(letter => byLetter.get(letter) ?? [])];
        for (const language of new Set(speakFor.flat())) {
            counts.set(language, (counts.get(language) ?? 0) + 1);
        }
    }
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    return first === undefined ? null : result(first[0], first[1], first[1] / (second?.[1] ?? 0.5));
}
function result(language, evidence, lead) {
    const enough = evidence < much ? leastLead : leastLeadOfMuch;
    return evidence < least || lead < enough ? null : { language, evidence, lead };
}
