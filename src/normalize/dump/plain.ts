import type { PhraseMatcher } from '../content/phrases/phrases.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './punctuation.ts';

/** A menu has more short lines than this in a row. */
const longestRun = 5;

/** The least share of its width that a plain article has in prose. */
const leastProse = 0.5;

/**
 * Whether a text is an article and nothing else, as someone has written it: no menu, no line that
 * only pages have. A text without any prose, such as a poem, has nothing to be told from.
 */
export function isPlain(lines: readonly Line[], phrases: PhraseMatcher): boolean {
  const all = lines.reduce((sum, { width }) => sum + width, 0);
  const prose = lines.reduce((sum, line) => sum + (line.prose ? line.width : 0), 0);
  if (prose === 0) return true;
  const furniture = lines.filter(({ text, width }) => width < 120 && phrases.furniture.test(text));
  return furniture.length === 0 && prose >= all * leastProse && longestMenu(lines) <= longestRun;
}

function longestMenu(lines: readonly Line[]): number {
  let longest = 0;
  let run = 0;
  for (const { item, width, text } of lines) {
    run = !item && width < 40 && !endsSentence(text) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
