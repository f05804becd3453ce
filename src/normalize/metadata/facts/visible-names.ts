import { isText } from 'domhandler';
import { afterLead, isLabel } from '../byline-lead.ts';
import { findDate } from '../calendar-date.ts';
import { endsInTitle, hasRole, looksPersonal, looksSigned } from '../person-name.ts';
import type { Found } from '../place.ts';
import { authorLinks, linkedNames } from './author-links.ts';
import type { Entry } from './facts-on-demand.ts';
import type { Accept } from './names-in-text.ts';
import { joinedNames, namesInLines, namesInText } from './names-in-text.ts';
import type { Line, Mark, Page } from './page.ts';
import { collapse, nodesBelow, textOf } from './text.ts';

/** How far from the heading the byline stands, in elements… */
const reach = { before: 60, after: 400 };
/** …and a name without any label. */
const nearReach = { before: 15, after: 40 };
/** A label and the name that it belongs to stand no further apart than this, in elements. */
const labelReach = 8;

/** Names that a reader sees where authors are named, by place; each value is a list of names. */
export function visibleNames(page: Page, heading: Mark | null): Entry[] {
  const start = heading?.order ?? 0;
  const near = (mark: Mark | Line): boolean => isWithin(mark.order - start, reach);
  const main = page.lines.filter(line => !line.aside && near(line));
  const close = main.filter(({ order }) => isWithin(order - start, nearReach));
  const after = (lines: readonly Line[]): Line[] => lines.filter(({ order }) => order > start);
  return [
    ['rel author', () => relNames(page, mark => !mark.aside)],
    place('byline', () => page.bylines.filter(near).map(namesInMark)),
    place('line by', () => labelledNames(main, looksPersonal)),
    place('line by the title', () => labelledNames(close, looksSigned)),
    place('name behind a date', () => namesBehindDates(after(close))),
    place('name above a role', () => namesAboveRoles(after(close))),
    place('label', () => namesAfterLabels(after(page.lines))),
    place('only author link', () => only(authorLinks(page))),
    ['any rel author', () => relNames(page, () => true).slice(0, 1)],
  ];
}

function place(from: string, find: () => readonly (readonly string[])[]): Entry {
  return [
    from,
    () =>
      find()
        .filter(names => names.length > 0)
        .map(value => ({ from, value })),
  ];
}

function isWithin(distance: number, { before, after }: typeof reach): boolean {
  return distance > -before && distance < after;
}

function relNames(page: Page, isWanted: (mark: Mark) => boolean): Found[] {
  const marks = (page.links.get('author') ?? []).filter(isWanted);
  return marks.map(({ element }) => ({ from: 'rel author', value: textOf(element, 100) }));
}

/** A name is sure where links to authors name nobody else. */
function only(names: readonly string[]): string[][] {
  return names.length === 1 ? [[...names]] : [];
}

function namesInMark({ element }: Mark): string[] {
  const linked = linkedNames(element);
  if (linked.length > 0) return linked;
  const lines = [...nodesBelow(element)].filter(isText).map(node => collapse(node.data));
  return namesInLines(lines.filter(line => line !== ''));
}

/** The names in lines such as `By Ann Lee`, or after a line that is only `Written by`. */
function labelledNames(lines: readonly Line[], accept: Accept): string[][] {
  return lines.map((line, index) => {
    const rest = afterLead(line.text) ?? afterLead(behindDate(line.text));
    if (rest === null) return [];
    if (rest === '') return namesFrom(line, lines.slice(index + 1, index + 8), looksSigned);
    const names = namesInText(rest, accept);
    return names.length === 0
      ? []
      : [...names, ...joinedNames(texts(lines.slice(index + 1, index + 8)))];
  });
}

/** The rest of a line such as `Posted on May 3, 2024 by Ann Lee`; empty where it has no date. */
function behindDate(line: string): string {
  const date = findDate(line, false);
  return date === null ? '' : line.slice(date.end).replace(/^[\s,|/·–—-]+/u, '');
}

/** Persons in lines that are a date and a name: `3.5.2024 - Ann Lee`. */
function namesBehindDates(lines: readonly Line[]): string[][] {
  return lines.map(({ text }) => {
    const name = behindDate(text);
    // Behind a bar or a slash stands the section as often.
    return /\d\s*[,–—-]+\s*\p{L}/u.test(text) && looksPersonal(name) ? [name] : [];
  });
}

/** The names after lines that are labels beyond doubt (`Written by`, `Author`), wherever they are. */
function namesAfterLabels(lines: readonly Line[]): string[][] {
  return lines.map((line, index) =>
    isLabel(line.text) ? namesFrom(line, lines.slice(index + 1, index + 8), looksPersonal) : [],
  );
}

function namesFrom(label: Line, [next, ...others]: readonly Line[], accept: Accept): string[] {
  if (next === undefined || next.order - label.order > labelReach) return [];
  const names = namesInText(next.text, accept);
  return names.length === 0 ? [] : [...names, ...joinedNames(texts(others))];
}

/** Persons in lines above their role, or before it, as bylines without a label have them. */
function namesAboveRoles(lines: readonly Line[]): string[][] {
  return lines.map(({ text }, index) =>
    endsInTitle(text) || (hasRole(lines[index + 1]?.text ?? '') && text.length < 40)
      ? namesInText(text, looksPersonal)
      : [],
  );
}

function texts(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}
