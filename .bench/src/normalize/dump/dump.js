import { readCredits } from './credits.js';
import { endMarks, furniture } from './furniture.js';
import { readLines } from './lines.js';
/** What a browser's "select all, copy" left of a page, sorted into the article and the rest. */
export function readDump(text) {
    const judged = judge(readLines(text));
    const title = judged.find(({ reason }) => reason === 'title')?.line.text ?? null;
    const credits = judged.flatMap(({ line }) => readCredits(line.text) ?? []);
    return {
        title,
        lines: judged.filter(({ reason }) => reason === null).map(({ line }) => line),
        removed: judged.flatMap(({ line, reason }) => reason === null || reason === 'title' ? [] : [{ reason, text: line.text }]),
        sources: credits.flatMap(({ sources }) => sources),
        imageCredits: credits.flatMap(({ imageCredits }) => imageCredits),
    };
}
function judge(lines) {
    const first = lines.findIndex(({ prose }) => prose);
    const last = lines.findLastIndex(({ prose, text }) => prose && readCredits(text) === null);
    const titled = titleAt(lines, first);
    const title = keyOf(lines[titled]?.text ?? '');
    return lines.map((line, at) => {
        if (at === titled)
            return { line, reason: 'title' };
        const reason = reasonOf(line, title);
        if (reason !== null)
            return { line, reason };
        if (at < titled)
            return { line, reason: 'before the title' };
        if (at > titled && at < first)
            return { line, reason: 'before the text' };
        const after = last >= 0 && at > last && endMarks.some(mark => mark.test(line.text));
        return { line, reason: after ? 'after the text' : null };
    });
}
/** Why a line is not the article's, wherever it stands. */
function reasonOf({ text }, title) {
    if (readCredits(text))
        return 'sources and credits';
    const rule = furniture.find(({ line }) => line.test(text));
    if (rule)
        return rule.reason;
    return title !== '' && keyOf(text) === title ? 'repeated title' : null;
}
/** The first line above the text that is not furniture. */
function titleAt(lines, first) {
    return lines.findIndex(({ text, width }, at) => (first < 0 || at < first) && width < 200 && !furniture.some(rule => rule.line.test(text)));
}
function keyOf(text) {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
