import { columnOf } from './flow.js';
const wordsInARow = 5;
/** Drops a paragraph most of whose word sequences have been read in another column before. */
export function dropRepeats({ runs }) {
    const known = new Map();
    for (const run of runs) {
        const sequences = run.dropped || run.length < 60 ? [] : sequencesOf(run.text);
        if (sequences.length < 4)
            continue;
        const column = columnOf(run);
        const repeated = sequences.filter(words => (known.get(words) ?? column) !== column).length;
        if (repeated > sequences.length * 0.8)
            run.dropped = 'repeat';
        else
            for (const words of sequences.filter(words => !known.has(words)))
                known.set(words, column);
    }
}
function sequencesOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const starts = Math.max(0, words.length - wordsInARow + 1);
    return Array.from({ length: starts }, (_, at) => words.slice(at, at + wordsInARow).join(' '));
}
