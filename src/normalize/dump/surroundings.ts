import type { PhraseMatcher } from '../content/phrases/phrases.ts';
import { endMarks } from './furniture.ts';
import { keyOf, type Line } from './lines.ts';

/** A text dump as its lines are judged in it. Positions are those of `lines`. */
export interface Surroundings {
  readonly lines: readonly Line[];
  readonly phrases: PhraseMatcher;
  readonly keys: readonly string[];
  readonly titleWords: ReadonlySet<string>;
  /** Where the title stands above the text, apart from the first line, which may be the window's. */
  readonly heading: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Width of the prose above each line; one more than there are lines. */
  readonly proseAbove: readonly number[];
  /** Lines between each line and the heading that mark the end of an article. */
  readonly endMarksAbove: readonly number[];
  /** Lines that are little but a date; not those of a list of dates that the text announces. */
  readonly dated: readonly boolean[];
  readonly datesAbove: readonly number[];
  /** Lines, and their mean width, in each group. */
  readonly groups: readonly { readonly size: number; readonly width: number }[];
  /** Whether the group of each line is introduced by a line that ends in a colon. */
  readonly introduced: readonly boolean[];
  /** The run of lines that holds the most prose for the least furniture. */
  readonly run: { readonly start: number; readonly end: number };
}

const month =
  'jan|feb|mar|m[äa]r|apr|may|mai|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dez|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек';

const date = new RegExp(
  String.raw`\b\d{4}[-/.]\d\d?[-/.]\d\d?\b|\b\d\d?[-/.]\d\d?[-/.](?:\d\d){1,2}\b|\b(?:${month})\p{L}*\.? \d\d?\b|\b\d\d?\.? (?:de )?(?:${month})\p{L}*|\d{4}\s?[年년]`,
  'iu',
);

/** A date without much around it: a byline's, a comment's, a teaser's. */
function isDateLine({ text, width }: Line): boolean {
  return width < 90 && date.test(text);
}

/** A short line after which most articles are over. */
export function isEndMark({ text, width }: Line, phrases: PhraseMatcher): boolean {
  return width < 90 && (phrases.endMark.test(text) || endMarks.some(mark => mark.test(text)));
}

export function surroundingsOf(lines: readonly Line[], phrases: PhraseMatcher): Surroundings {
  const keys = lines.map(({ text }) => keyOf(text));
  const heading = headingAt(keys);
  const marks = lines.map((line, at) => at > heading && isEndMark(line, phrases));
  const introduced = introducedLines(lines);
  const dated = lines.map((line, at) => isDateLine(line) && !introduced[at]);
  return {
    lines,
    phrases,
    keys,
    heading,
    titleWords: new Set(wordsOf(keys[Math.max(heading, 0)] ?? '')),
    counts: countOf(keys),
    proseAbove: sums(lines.map(({ prose, width }) => (prose ? width : 0))),
    endMarksAbove: sums(marks.map(Number)),
    dated,
    datesAbove: sums(dated.map(Number)),
    groups: groupsOf(lines),
    introduced,
    run: bestRun(lines, introduced),
  };
}

/** A window's title begins with that of the article; the article's own stands closest to its text. */
function headingAt(keys: readonly string[]): number {
  const [first = ''] = keys;
  const isTitle = (key: string) =>
    key.length > 12 && (first.startsWith(key) || first.includes(key));
  const repeated = keys.findIndex((key, at) => at > 0 && isTitle(key));
  return repeated;
}

export function wordsOf(key: string): string[] {
  return key.split(' ').filter(word => word.length > 2);
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sums(values: readonly number[]): number[] {
  const found = [0];
  for (const value of values) found.push((found.at(-1) ?? 0) + value);
  return found;
}

function groupsOf(lines: readonly Line[]): { size: number; width: number }[] {
  const groups: { size: number; width: number }[] = [];
  for (const { group, width } of lines) {
    const { size, width: mean } = groups[group] ?? { size: 0, width: 0 };
    groups[group] = { size: size + 1, width: (mean * size + width) / (size + 1) };
  }
  return groups;
}

function introducedLines(lines: readonly Line[]): boolean[] {
  const found: boolean[] = [];
  for (const [at, { group }] of lines.entries()) {
    const above = lines[at - 1];
    const follows = above !== undefined && (above.group === group || !found[at - 1]);
    const introduces = above !== undefined && above.width > 12 && /[:：]$/.test(above.text);
    found.push(follows && (introduces || (above.group === group && found[at - 1] === true)));
  }
  return found;
}

/** The maximum-sum run, in which prose counts for and short lines against. */
function bestRun(
  lines: readonly Line[],
  introduced: readonly boolean[],
): { start: number; end: number } {
  let best = { sum: Number.NEGATIVE_INFINITY, start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (const [at, { prose, width }] of lines.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += prose ? Math.min(width, 400) : introduced[at] ? -3 : -17;
    if (sum > best.sum) best = { sum, start, end: at + 1 };
  }
  return { start: best.start, end: best.end };
}
