/** Languages that are written from right to left unless their tag names another script. */
const rightToLeft = new Set([
    'ar',
    'ckb',
    'dv',
    'fa',
    'he',
    'iw',
    'ks',
    'ps',
    'sd',
    'syr',
    'ug',
    'ur',
    'yi',
]);
/** Scripts that are written from right to left, whatever the language (ISO 15924). */
const rightToLeftScripts = new Set(['arab', 'hebr', 'nkoo', 'syrc', 'thaa']);
/** The writing direction of a BCP 47 language tag. */
export function directionOf(language) {
    const [base = '', ...subtags] = language.toLowerCase().split('-');
    const script = subtags.find(subtag => /^[a-z]{4}$/.test(subtag));
    if (script !== undefined)
        return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
    return rightToLeft.has(base) ? 'rtl' : 'ltr';
}
