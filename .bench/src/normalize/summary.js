/** Characters that a summary has at most. */
const limit = 300;
/** A sentence end is preferred to a fuller summary once this many characters are there. */
const enough = 120;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
/**
 * A plain summary of one paragraph: what the page declares where it is a real description, else the
 * first sentences of the text.
 *
 * @param text the article, a blank line between blocks
 * @param description what the page says of itself, as found
 */
export function summarize(text, description) {
    const declared = oneLine(description ?? '');
    const opening = oneLine(text.slice(0, 4 * limit));
    if (isReal(declared))
        return shorten(declared);
    return opening === '' ? null : shorten(opening);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** A description that says something: more than a few words, and not a list of keywords. */
function isReal(description) {
    return (description.length >= 40 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]{12}/u.test(description));
}
function shorten(text) {
    if (text.length <= limit)
        return text;
    let summary = '';
    for (const { segment } of sentences.segment(text)) {
        if (summary.length + segment.trimEnd().length > limit)
            break;
        summary += segment;
    }
    return summary.trimEnd().length >= enough ? summary.trimEnd() : cutAtWord(text);
}
function cutAtWord(text) {
    let cut = '';
    for (const { segment } of words.segment(text)) {
        if (cut.length + segment.length > limit - 1)
            break;
        cut += segment;
    }
    return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}
