import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { findDate } from '../calendar-date.ts';
import { classWords } from './class-words.ts';
import { publicationWords, revisionWords } from './date-labels.ts';
import type { Line } from './page.ts';
import { textOf } from './text.ts';

/** A date that readers see. */
export interface ShownDate {
  readonly value: string;
  /** What the words before it say that it is. */
  readonly meaning: 'published' | 'revised' | 'unnamed';
  /** Elements from the heading; negative before it. */
  readonly distance: number;
  readonly aside: boolean;
  /** Several dates on the page stand in elements just like its own: a list of teasers. */
  readonly repeated: boolean;
}

/** With more characters around it, a date is part of a sentence. */
const mostAround = 45;
/** A paragraph of more characters is prose, whatever short texts it is made of. */
const leastProse = 160;
/** A line that begins with no more than this and says that it was published is no sentence. */
const longestLead = 25;
/** A label is no longer than this, in characters, and no further from its date, in elements. */
const labelLength = 40;
const labelReach = 5;
/** From so many dates in alike elements on they are those of teasers. */
export const fewestTeasers = 3;

/** The dates among the lines of a page; `start` is the order of the heading. */
export function shownDates(lines: readonly Line[], start: number): ShownDate[] {
  const dated = datedLines(lines);
  const kinds = repeatedKinds([...new Set(dated.map(({ line }) => line))].map(kindOf));
  return dated.map(({ value, own, line, before }) => ({
    value,
    meaning: meaningOf(labelOf(own, line, before), line),
    distance: line.order - start,
    aside: line.aside,
    repeated: kinds.has(kindOf(line)),
  }));
}

/** The kinds of elements that hold so many dates that they are teasers. */
export function repeatedKinds(kinds: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Set(kinds.filter(kind => (counts.get(kind) ?? 0) >= fewestTeasers));
}

interface DatedLine {
  readonly value: string;
  /** The words before the date. */
  readonly own: string;
  readonly line: Line;
  readonly before: Line | undefined;
}

function datedLines(lines: readonly Line[]): DatedLine[] {
  const dated: DatedLine[] = [];
  for (const [index, line] of lines.entries()) {
    for (const date of datesOf(line)) dated.push({ ...date, line, before: lines[index - 1] });
  }
  return dated;
}

type LabelledDate = Pick<DatedLine, 'value' | 'own'>;

/** The dates of a line, for machines if a `<time>` is around it, and the words before each. */
function datesOf(line: Line): readonly LabelledDate[] {
  const machine = timeAround(line)?.attribs.datetime;
  const date = findDate(line.text, false);
  if (date === null && machine === undefined) return [];
  const own = line.text.slice(0, date?.start ?? 0).trim();
  if (machine !== undefined && findDate(machine, false) !== null) return [{ value: machine, own }];
  if (date === null) return [];
  const dates = [{ value: line.text, own }, ...furtherDates(line.text, date.end)];
  const around = line.text.length - (date.end - date.start);
  const isNamed = own.length < longestLead && publicationWords.test(own);
  const isApart = around <= mostAround && !isWithinProse(line);
  return isApart || isNamed || (dates.length > 1 && isLabel(own)) ? dates : [];
}

function isLabel(text: string): boolean {
  return text.length < labelLength && (publicationWords.test(text) || revisionWords.test(text));
}

/** The dates behind the first, where words between say what each is: `Posted 3 May 2024, updated 4 May 2024`. */
function furtherDates(text: string, start: number): LabelledDate[] {
  const rest = text.slice(start);
  const date = findDate(rest, false);
  if (date === null) return [];
  const own = rest.slice(0, date.start).trim();
  const further = furtherDates(rest, date.end);
  return isLabel(own) ? [{ value: rest.slice(date.start), own }, ...further] : further;
}

/** A line before a link in a paragraph, or one that leads to a list. */
function isWithinProse({ text, node: { parent } }: Line): boolean {
  if (text.endsWith(':')) return true;
  return (
    parent !== null && isTag(parent) && parent.name === 'p' && textOf(parent).length > leastProse
  );
}

function labelOf(own: string, line: Line, before: Line | undefined): string {
  if (own.length > 1 || before === undefined) return own;
  const isClose = line.order - before.order < labelReach && before.text.length < labelLength;
  return isClose && findDate(before.text, false) === null ? before.text : '';
}

function meaningOf(label: string, line: Line): ShownDate['meaning'] {
  if (publicationWords.test(label)) return 'published';
  if (revisionWords.test(label)) return 'revised';
  const classes = parents(line).map(classWords).join(' ');
  return revisionWords.test(classes) && !/publish/.test(classes) ? 'revised' : 'unnamed';
}

function timeAround({ node: { parent } }: Line): Element | null {
  return timeElement(parent) ?? timeElement(parent?.parent ?? null);
}

function timeElement(node: ParentNode | null): Element | null {
  return node && isTag(node) && node.name === 'time' ? node : null;
}

/** The two elements around a line. */
function parents({ node }: Line): Element[] {
  return [node.parent, node.parent?.parent ?? null].filter(parent => parent !== null).filter(isTag);
}

function kindOf(line: Line): string {
  const [parent] = parents(line);
  return parent === undefined ? '' : `${parent.name} ${classWords(parent)}`;
}
