import { isLatin, latinLetters } from '../letters.ts';
import type { Run, Section } from './block.ts';
import { columnOf, type Flow } from './flow.ts';

const wordsInARow = 5;

/** From this share on, a paragraph is a repetition. */
const most = 0.8;

/** A paragraph with fewer says nothing of its own. */
const fewestSequences = 4;

/** Longer text is not a paragraph. */
const longest = 5_000;

interface Paragraph {
  readonly run: Run;
  readonly column: Section | null;
  readonly words: readonly string[];
}

/** Drops a paragraph most of whose word sequences have been read in another column before. */
export function dropRepeats({ runs }: Flow): void {
  const paragraphs = runs
    .filter(run => !run.dropped && run.length >= 60 && run.length <= longest)
    .map(run => ({ run, column: columnOf(run) }));
  // Within one column nothing counts as repeated.
  if (paragraphs.every(({ column }) => column === paragraphs[0]?.column)) return;
  const read = paragraphs.map(each => ({ ...each, words: wordsOf(each.run) }));
  if (mayRepeat(read)) dropRepeated(read);
}

/** A letter of a script without spaces counts as a word. */
const anyWord = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu;
const latinWord = new RegExp(`[${latinLetters}]+`, 'g');

function wordsOf(run: Run): string[] {
  const text = run.text.toLowerCase();
  return text.match(isLatin(text) ? latinWord : anyWord) ?? [];
}

/**
 * Whether most of the word sequences of any paragraph are made of words that stand in another column
 * too, wherever: of a few pages only, and telling it takes less than comparing the sequences.
 */
function mayRepeat(paragraphs: readonly Paragraph[]): boolean {
  const columns = new Map<string, Section | null | 'several'>();
  for (const { column, words } of paragraphs) {
    for (const word of words) {
      const known = columns.get(word);
      if (known === undefined) columns.set(word, column);
      else if (known !== column) columns.set(word, 'several');
    }
  }
  return paragraphs.some(({ words }) => {
    const sequences = words.length - wordsInARow + 1;
    if (sequences < fewestSequences) return false;
    let shared = 0;
    let inARow = 0;
    for (const word of words) {
      inARow = columns.get(word) === 'several' ? inARow + 1 : 0;
      if (inARow >= wordsInARow) shared += 1;
    }
    return shared > sequences * most;
  });
}

function dropRepeated(paragraphs: readonly Paragraph[]): void {
  const known = new Map<string, Section | null>();
  for (const { run, column, words } of paragraphs) {
    const sequences = sequencesOf(words);
    if (sequences.length < fewestSequences) continue;
    const repeated = sequences.filter(words => (known.get(words) ?? column) !== column).length;
    if (repeated > sequences.length * most) run.dropped = 'repeat';
    else for (const words of sequences) if (!known.has(words)) known.set(words, column);
  }
}

/** Every five words in a row, each sequence a part of the one string of all words. */
function sequencesOf(words: readonly string[]): string[] {
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
