import type { Section } from './block.ts';
import { columnOf, type Flow } from './flow.ts';

const wordsInARow = 5;

/** Longer text is not a paragraph. */
const longest = 5_000;

/** Drops a paragraph most of whose word sequences have been read in another column before. */
export function dropRepeats({ runs }: Flow): void {
  const paragraphs = runs
    .filter(run => !run.dropped && run.length >= 60 && run.length <= longest)
    .map(run => ({ run, column: columnOf(run) }));
  // Within one column nothing counts as repeated.
  if (paragraphs.every(({ column }) => column === paragraphs[0]?.column)) return;
  const known = new Map<string, Section | null>();
  for (const { run, column } of paragraphs) {
    const sequences = sequencesOf(run.text);
    if (sequences.length < 4) continue;
    const repeated = sequences.filter(words => (known.get(words) ?? column) !== column).length;
    if (repeated > sequences.length * 0.8) run.dropped = 'repeat';
    else for (const words of sequences) if (!known.has(words)) known.set(words, column);
  }
}

/** Every five words in a row, each sequence a part of the one string of all words. */
function sequencesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = words.join(' ');
  const sequences: string[] = [];
  let start = 0;
  let end = words.slice(0, wordsInARow).join(' ').length;
  for (let at = wordsInARow; at <= words.length; at += 1) {
    sequences.push(all.slice(start, end));
    start += (words[at - wordsInARow]?.length ?? 0) + 1;
    end += (words[at]?.length ?? 0) + 1;
  }
  return sequences;
}
