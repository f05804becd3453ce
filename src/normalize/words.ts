import { isLatin, latinLetters } from './letters.ts';
import { segmentsOf } from './segments.ts';
import { withoutSoftHyphens } from './white-space.ts';

/** Scripts that do not put spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;
const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;
const latin = new RegExp(`[${latinLetters}][${latinLetters}'’_-]*`, 'g');

/** Number of words, in any script. */
export function countWords(source: string): number {
  const text = withoutSoftHyphens(source);
  if (isLatin(text)) return text.match(latin)?.length ?? 0;
  let count = 0;
  const rest = text.replace(unspaced, run => {
    for (const { isWordLike } of segmentsOf(run, 'und', 'word')) if (isWordLike) count++;
    return ' ';
  });
  return count + (rest.match(spaced)?.length ?? 0);
}
