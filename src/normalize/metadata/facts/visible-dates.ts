import { findDate, monthAlone } from '../calendar-date.ts';
import { slashedDate } from '../day-order.ts';
import { classWords } from './class-words.ts';
import { revisionWords } from './date-labels.ts';
import type { Entry } from './facts-on-demand.ts';
import type { Mark, Page } from './page.ts';
import { rawText } from './page.ts';
import type { ShownDate } from './shown-dates.ts';
import { fewestTeasers, repeatedKinds, shownDates } from './shown-dates.ts';
import { textOf } from './text.ts';

/** How far from the heading a date belongs to it, in elements. */
const reach = { before: 60, after: 250 };

/** Dates that a reader sees, and those in the data of scripts, by place. */
export function visibleDates(page: Page, heading: Mark | null): Entry[] {
  const start = heading?.order ?? 0;
  const dates = shownDates(page.lines, start);
  const near = dates.filter(({ distance }) => distance > -reach.before && distance < reach.after);
  const single = near.filter(({ repeated }) => !repeated);
  const own = single.filter(({ aside }) => !aside);
  const listed = dates.filter(({ repeated }) => repeated);
  const main = dates.filter(({ aside, repeated }) => !aside && !repeated);
  return [
    place('date shown as published', () => meaning(own, 'published')),
    place('date under the title', () => meaning(own, 'unnamed')),
    place('dated line', () => datedLines(page, start)),
    place('date by the title', () => meaning(single, 'unnamed')),
    place('date shown anywhere as published', () => meaning(dates, 'published')),
    place('revision by the title', () => meaning(near, 'revised')),
    place('date anywhere', () => meaning(main, 'unnamed')),
    place('month shown', () => months(page, start)),
    place('date in a list', () => meaning(listed, 'unnamed')),
    place('slashed date', () => page.lines.map(({ text }) => text).filter(isSlashed)),
    place('script data', () => scriptDates(page)),
  ];
}

function isSlashed(text: string): boolean {
  return slashedDate.test(text);
}

function place(from: string, find: () => readonly string[]): Entry {
  return [from, () => find().map(value => ({ from, value }))];
}

/** The dates of one meaning, the nearest to the heading first. */
function meaning(dates: readonly ShownDate[], wanted: ShownDate['meaning']): string[] {
  return dates
    .filter(date => date.meaning === wanted)
    .sort((a, b) => remoteness(a) - remoteness(b))
    .map(({ value }) => value);
}

/** After the heading comes before ahead of it: there the dates of teasers and menus stand. */
function remoteness({ distance }: ShownDate): number {
  return distance < 0 ? -3 * distance : distance;
}

/** Lines whose date is spread over several elements. */
function datedLines(page: Page, start: number): string[] {
  const dated = page.dates
    .filter(({ order }) => order > start - reach.before && order < start + reach.after)
    .map(({ element }) => ({ kind: classWords(element), text: textOf(element, 200) }))
    .filter(({ text }) => findDate(text, false) !== null);
  const repeated = repeatedKinds(dated.map(({ kind }) => kind));
  return dated
    .filter(({ kind, text }) => !repeated.has(kind) && !revisionWords.test(text))
    .map(({ text }) => text);
}

/** Lines after the heading that are a month and no more; many of them are an archive. */
function months({ lines }: Page, start: number): string[] {
  const own = lines.filter(({ aside, order }) => !aside && order > start);
  const found = own.map(({ text }) => monthAlone(text)).filter(month => month !== null);
  return found.length < fewestTeasers ? found : [];
}

const scriptDate =
  /"(?:date_?published|publish(?:ed)?_?(?:date|at)|pub_?date|publication_?date|date_?time_?published|first_?published(?:_?at)?)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,25})/i;

/** The first publication date in the data that scripts carry. */
function scriptDates(page: Page): string[] {
  for (const script of page.scripts) {
    const date = scriptDate.exec(rawText(script))?.[1];
    if (date !== undefined) return [date];
  }
  return [];
}
