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
  dropRepeated(paragraphs.map(each => ({ ...each, words: wordsOf(each.run) })));
}

/** A letter of a script without spaces counts as a word. */
const anyWord = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu;
const latinWord = new RegExp(`[${latinLetters}]+`, 'g');

function wordsOf(run: Run): string[] {
  const text = run.text.toLowerCase();
  return text.match(isLatin(text) ? latinWord : anyWord) ?? [];
}

function dropRepeated(paragraphs: readonly Paragraph[]): void {
  const shared = sharedWords(paragraphs);
  const known = new Map<string, Section | null>();
  for (const { run, column, words } of paragraphs) {
    const all = words.length - wordsInARow + 1;
    if (all < fewestSequences) continue;
    const sequences = sequencesOf(words, shared);
    const repeated = sequences.filter(words => (known.get(words) ?? column) !== column).length;
    if (repeated > all * most) run.dropped = 'repeat';
    else for (const words of sequences) if (!known.has(words)) known.set(words, column);
  }
}

/** The words that stand in several columns, wherever. */
function sharedWords(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const columns = new Map<string, Section | null>();
  const shared = new Set<string>();
  for (const { column, words } of paragraphs) {
    for (const word of words) {
      const known = columns.get(word);
      if (known === undefined) columns.set(word, column);
      else if (known !== column) shared.add(word);
    }
  }
  return shared;
}

/** Every five words in a row that all are shared: no other sequence can stand in two columns. */
function sequencesOf(words: readonly string[], shared: ReadonlySet<string>): string[] {
  const sequences: string[] = [];
  let inARow = 0;
  for (const [at, word] of words.entries()) {
    inARow = shared.has(word) ? inARow + 1 : 0;
    if (inARow >= wordsInARow) sequences.push(words.slice(at + 1 - wordsInARow, at + 1).join(' '));
  }
  return sequences;
}
