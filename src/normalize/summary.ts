import { segmentsOf } from './segments.ts';
import { collapseSpace } from './white-space.ts';

/** Characters that a summary has at most. */
const limit = 300;
/** A sentence end is preferred to a fuller summary once this many characters are there. */
const enough = 120;

/**
 * A plain summary of one paragraph: what the page declares where it is a real description, else the
 * first sentences of the text.
 *
 * @param text the article, a blank line between blocks
 * @param description what the page says of itself, as found
 */
export function summarize(text: string, description: string | null): string | null {
  const declared = collapseSpace(description ?? '');
  if (isReal(declared)) return shorten(declared);
  const opening = collapseSpace(text.slice(0, 4 * limit));
  return opening === '' ? null : shorten(opening);
}

/** A description that says something: more than a few words, and not a list of keywords. */
function isReal(description: string): boolean {
  return (
    description.length >= 40 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]{12}/u.test(description)
  );
}

function shorten(text: string): string {
  if (text.length <= limit) return text;
  let summary = '';
  for (const sentence of sentencesOf(text)) {
    if (summary.length + sentence.trimEnd().length > limit) break;
    summary += sentence;
  }
  return summary.trimEnd().length >= enough ? summary.trimEnd() : cutAtWord(text);
}

/** A short word with a capital and a full stop, such as `Dec.`, `Dr.` or `U.S.`: no sentence ends there. */
const abbreviation = /(?:^|[\s(“"])(?:\p{Lu}\p{L}{0,3}|(?:\p{L}\.)+\p{L})\.\s+$/u;

/** One after the other: of a text that is cut short most are not asked for. */
function* sentencesOf(text: string): Generator<string> {
  let sentence = '';
  for (const { segment } of segmentsOf(text, 'en', 'sentence')) {
    if (sentence !== '' && !abbreviation.test(sentence)) {
      yield sentence;
      sentence = '';
    }
    sentence += segment;
  }
  if (sentence !== '') yield sentence;
}

function cutAtWord(text: string): string {
  let cut = '';
  for (const { segment } of segmentsOf(text, 'en', 'word')) {
    if (cut.length + segment.length > limit - 1) break;
    cut += segment;
  }
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}
