import { remembering } from '../remember.ts';

/** The words of a text, in lower case. */
export const wordsOf = remembering(
  (text): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
);

const inOneLine = remembering(text => wordsOf(text).join(' '));

/** Whether two texts are the same but for case, spaces and punctuation. */
function sameWords(a: string, b: string): boolean {
  return inOneLine(a) === inOneLine(b);
}

/** Whether a text is the same as one of the others but for case, spaces and punctuation. */
export function equalsAny(text: string, others: readonly string[]): boolean {
  return others.some(other => sameWords(text, other));
}

/** How much two texts have in common, from 0 to 1: the mean of the shares of either in the other. */
export function likeness(a: string, b: string): number {
  return (shareIn(a, b) + shareIn(b, a)) / 2;
}

function shareIn(a: string, b: string): number {
  const words = wordsOf(a);
  const others = new Set(wordsOf(b));
  return words.length === 0 ? 0 : words.filter(word => others.has(word)).length / words.length;
}
