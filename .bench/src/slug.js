/** Signs that tell two names apart, as in C++ and C#, where other punctuation does not. */
const SPOKEN = { '+': 'plus', '#': 'sharp', '&': 'and' };
/** Latin letters that Unicode does not decompose into a base letter and an accent. */
const PLAIN = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    þ: 'th',
    ı: 'i',
};
const LONGEST = 80;
/**
 * The name's part of an address: lower case letters and digits of any script with single hyphens
 * between the words, Latin letters without their accents, at most 80 code points. The same in every
 * locale, and its own slug. A name without a letter or digit is told by its code points; only the
 * empty name has an empty slug.
 */
export function slug(name) {
    const words = plainLetters(name.trim())
        .replace(/['’]/g, '')
        .replace(/(?<=[\p{L}\p{N}+#])[+#]|&/gu, sign => `-${SPOKEN[sign]}-`)
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^[-\p{M}]+|-+$/gu, '');
    return words === '' ? codePoints(name.trim()) : shortened(words);
}
/** Kana, Hangul and the like are put together again after Latin has lost its accents. */
function plainLetters(name) {
    return name
        .normalize('NFKD')
        .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
        .normalize('NFC')
        .toLowerCase()
        .replace(/[ßæœøđðłþı]/g, letter => PLAIN[letter] ?? letter);
}
function codePoints(name) {
    const codes = [...name].map(character => character.codePointAt(0)?.toString(16) ?? '');
    return codes.length === 0 ? '' : shortened(`u-${codes.join('-')}`);
}
/** Cut after a whole word where that leaves at least half. */
function shortened(words) {
    const characters = [...words];
    if (characters.length <= LONGEST)
        return words;
    const cut = characters.slice(0, LONGEST).join('');
    const end = cut.lastIndexOf('-');
    return end > LONGEST / 2 ? cut.slice(0, end) : cut.replace(/-+$/, '');
}
