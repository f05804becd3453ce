import { weightedLength } from '../content/length.ts';
import { endsSentence, isExcerpt } from './punctuation.ts';

/** A line of a text dump, or what hard wrapping had made several lines of. */
export interface Line {
  readonly text: string;
  /** It stood behind a bullet or a number. */
  readonly item: boolean;
  /** Which of the groups between blank lines it is in, counted from 0. */
  readonly group: number;
  /** Characters, those of Chinese, Japanese and Korean three times. */
  readonly width: number;
  readonly prose: boolean;
}

const bullet = /^\s*[*+•·‣◦▪–-]\s+/;

/** The lines of a text that hold something. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let group = 0;
  let blank = false;
  for (const source of text.split('\n')) {
    if (source.trim() === '') {
      blank = lines.length > 0;
      continue;
    }
    if (blank) group += 1;
    blank = false;
    lines.push(readLine(source, group));
  }
  return lines;
}

function readLine(source: string, group: number): Line {
  const text = source.replace(bullet, '').replace(/\s+/g, ' ').trim();
  const width = weightedLength(text);
  return { text, item: bullet.test(source), group, width, prose: isProse(text, width) };
}

/** Long text, or a sentence that is not written like a headline. */
function isProse(text: string, width: number): boolean {
  if (width < 300 && isExcerpt(text)) return false;
  if (width > 160 || (width >= 80 && endsSentence(text))) return true;
  return width >= 45 && endsSentence(text) && !/[?:]$/.test(text) && capitalised(text) < 0.6;
}

/** The share of words that begin with a capital letter. */
export function capitalised(text: string): number {
  const words = text.split(' ');
  return words.filter(word => /^["'“‘(]*\p{Lu}/u.test(word)).length / words.length;
}

/** A line as it is compared: its letters and digits. */
export function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
