import { isLatin, latinLetters } from './letters.ts';
import { segmentsOf } from './segments.ts';
import { withoutSoftHyphens } from './white-space.ts';

/** Scripts that do not put spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;
const spaced = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;

/** Number of words, in any script. */
export function countWords(source: string): number {
  const text = withoutSoftHyphens(source);
  if (isLatin(text)) return countLatin(text);
  let count = 0;
  const rest = text.replace(unspaced, run => {
    for (const { isWordLike } of segmentsOf(run, 'und', 'word')) if (isWordLike) count++;
    return ' ';
  });
  return count + (rest.match(spaced)?.length ?? 0);
}

const letter = 1;
/** A sign within a word, which it does not begin. */
const joiner = 2;

const isLatinLetter = new RegExp(`[${latinLetters}]`);

/** What each character of a Latin text is for its words; 0 stands between them. */
const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x250; code += 1)
  if (isLatinLetter.test(String.fromCharCode(code))) kinds[code] = letter;
for (const sign of "'’_-") kinds[sign.charCodeAt(0)] = joiner;

/** As a pattern would, of which the matches would be made only to be counted. */
function countLatin(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)];
    if (!inside && kind === letter) count += 1;
    inside = kind === letter || (inside && kind === joiner);
  }
  return count;
}
