const bullet = /^\s*[*+•·‣◦-]\s+/;
const sentenceEnd = /[.!?。！？…:]["'”’»)\]]*$/;
const excerptEnd = /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\W*$/;
/** The lines of a text that hold something. */
export function readLines(text) {
    return text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => readLine(line));
}
function readLine(source) {
    const text = source.replace(bullet, '').replace(/\s+/g, ' ').trim();
    return { text, item: bullet.test(source), width: widthOf(text), prose: isProse(text) };
}
export function widthOf(text) {
    return text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}
export function endsSentence(text) {
    return sentenceEnd.test(text);
}
/** Long text, or a sentence that is not written like a headline. */
function isProse(text) {
    const width = widthOf(text);
    const excerpt = width < 300 && excerptEnd.test(text);
    if (excerpt)
        return false;
    if (width > 160 || (width >= 80 && endsSentence(text)))
        return true;
    return width >= 45 && endsSentence(text) && !/[?:]$/.test(text) && capitalised(text) < 0.6;
}
/** The share of words that begin with a capital letter. */
function capitalised(text) {
    const words = text.split(' ');
    return words.filter(word => /^\p{Lu}/u.test(word)).length / words.length;
}
