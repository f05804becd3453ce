import type { Section } from './block.ts';
import { columnOf, type Flow } from './flow.ts';

const wordsInARow = 5;

/** Longer text is not a paragraph. */
const longest = 5_000;

/** Drops a paragraph most of whose word sequences have been read in another column before. */
export function dropRepeats({ runs }: Flow): void {
  const known = new Map<string, Section | null>();
  for (const run of runs) {
    const sequences =
      run.dropped || run.length < 60 || run.length > longest ? [] : sequencesOf(run.text);
    if (sequences.length < 4) continue;
    const column = columnOf(run);
    const repeated = sequences.filter(words => (known.get(words) ?? column) !== column).length;
    if (repeated > sequences.length * 0.8) run.dropped = 'repeat';
    else for (const words of sequences.filter(words => !known.has(words))) known.set(words, column);
  }
}

function sequencesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const starts = Math.max(0, words.length - wordsInARow + 1);
  return Array.from({ length: starts }, (_, at) => words.slice(at, at + wordsInARow).join(' '));
}
