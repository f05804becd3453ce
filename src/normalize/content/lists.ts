import { type Element, isTag } from 'domhandler';
import { type Block, drop, isHeading, nearest, type Run, runsOf, type Section } from './block.ts';
import { type Flow, isWrapper } from './flow.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';

/** Link lists in these are part of a text; the list around them is judged. */
const partsOfList = /^(p|li|t[drh]|d[dt]|tbody|h[2-6])$/;

/**
 * Drops lists of links to elsewhere. A list that stands among the paragraphs of the article is
 * content, unless it is a table of contents or a line before it announces furniture.
 */
export function dropLinkLists(root: Section, flow: Flow, phrases: PhraseMatcher): void {
  const positions = new Map(flow.runs.map((run, at) => [run, at]));
  const linesBefore = (list: Section): readonly Run[] => {
    const [first] = runsOf(list);
    return flow.runs.slice(0, (first && positions.get(first)) ?? 0);
  };
  const belongs = (list: Section, seen: number): boolean => {
    const before = linesBefore(list);
    if (!isList(list) && !endsInColon(lastLine(before))) return false;
    return isInFlow(list, seen, flow, before) && !announces(before.slice(-2), phrases);
  };
  let seen = 0;
  const visit = (block: Block): void => {
    if (block.dropped) return;
    if (block.kind === 'run') seen += block.prose ? block.length : 0;
    else if (!isLinkList(block) || holdsHeadings(block) || (seen > 0 && isMixed(block, flow)))
      block.children.forEach(visit);
    else if (!belongs(block, seen)) drop(block, 'links');
  };
  root.children.forEach(visit);
}

function isLinkList(section: Section): boolean {
  const { length, linkLength } = section.measure;
  if (partsOfList.test(section.name) || length === 0 || linkLength <= length / 2) return false;
  return keptProse(section) < 150;
}

function keptProse(section: Section): number {
  if (section.measure.proseLength < 150) return 0;
  return runsOf(section).reduce(
    (sum, run) => sum + (run.prose && !run.dropped ? run.length : 0),
    0,
  );
}

/** The linked heading of a part of the article, perhaps with a second one, in their wrapper. */
function holdsHeadings(section: Section): boolean {
  if (isList(section)) return false;
  const runs = runsOf(section);
  return runs.length <= 2 && runs.every(isInHeading);
}

function isInHeading(run: Run): boolean {
  return nearest(run, isHeading) !== null;
}

/** Most of the lines say more than their links do, as in a list of things to buy. */
function isMixed(section: Section, flow: Flow): boolean {
  if (!isList(section) && !isBelowColumn(section, flow)) return false;
  const runs = runsOf(section);
  return runs.filter(run => run.linkDensity > 0.8).length * 2 < runs.length;
}

function isList({ name }: Section): boolean {
  return /^([uo]l|table)$/.test(name);
}

function isBelowColumn(section: Section, { column }: Flow): boolean {
  return nearest(section, around => around === column) !== null;
}

function isInFlow(list: Section, seen: number, flow: Flow, before: readonly Run[]): boolean {
  if (!(isList(list) || isWrapper(list)) || !isBelowColumn(list, flow) || seen === 0) return false;
  const isAmongParagraphs = seen < flow.prose * 0.9;
  return (isAmongParagraphs || isIntroduced(before)) && !leadsWithin(list.element);
}

/** A heading stands before the list, or a line that ends in a colon. */
function isIntroduced(before: readonly Run[]): boolean {
  const line = lastLine(before);
  return line !== undefined && (isHeading(line.section) || endsInColon(line));
}

function lastLine(before: readonly Run[]): Run | undefined {
  return before.findLast(run => !run.dropped);
}

function endsInColon(line: Run | undefined): boolean {
  return /[:：]$/.test(line?.text ?? '');
}

/** Most of its links lead to places on the page: a table of contents. */
function leadsWithin(list: Section['element']): boolean {
  const hrefs = hrefsIn(list);
  const within = hrefs.filter(href => href.startsWith('#')).length;
  return within > 0 && within * 2 >= hrefs.length;
}

function hrefsIn({ children }: Pick<Element, 'children'>): string[] {
  return children.filter(isTag).flatMap(child => {
    const href = child.name === 'a' ? child.attribs.href : undefined;
    return href ? [href, ...hrefsIn(child)] : hrefsIn(child);
  });
}

/** One of the two short lines before a list says that it leads elsewhere. */
function announces(before: readonly Run[], phrases: PhraseMatcher): boolean {
  for (const run of before.toReversed()) {
    if (run.length >= 90) return false;
    if (isFurniture(run, phrases)) return true;
  }
  return false;
}

function isFurniture({ text }: Run, { furniture, endMark }: PhraseMatcher): boolean {
  return furniture.test(text) || endMark.test(text);
}
