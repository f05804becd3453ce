import { type Element, isTag } from 'domhandler';
import { type Block, drop, type Run, runsOf, type Section } from './block.ts';
import type { Flow } from './flow.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';

/** Link lists in these are part of a text; the list around them is judged. */
const partsOfList = /^(p|li|t[drh]|d[dt]|tbody|h[2-6])$/;

/**
 * Drops lists of links to elsewhere. A list that stands among the paragraphs of the article is
 * content, unless it is a table of contents or a line before it announces furniture.
 */
export function dropLinkLists(root: Section, flow: Flow, phrases: PhraseMatcher): void {
  const positions = new Map(flow.runs.map((run, at) => [run, at]));
  const isAnnounced = (list: Section): boolean => {
    const [first] = runsOf(list);
    const at = first ? positions.get(first) : undefined;
    return at !== undefined && announces(flow.runs.slice(Math.max(0, at - 2), at), phrases);
  };
  let seen = 0;
  const visit = (block: Block): void => {
    if (block.dropped) return;
    if (block.kind === 'run') seen += block.prose ? block.length : 0;
    else if (!isLinkList(block)) block.children.forEach(visit);
    else if (!isInFlow(block, seen, flow) || isAnnounced(block)) drop(block, 'links');
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

function isInFlow(list: Section, seen: number, flow: Flow): boolean {
  if (!/^([uo]l|table)$/.test(list.name) || list.parent !== flow.column) return false;
  const isAmongParagraphs = seen > 0 && seen < flow.prose * 0.9;
  return isAmongParagraphs && !leadsWithin(list.element);
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
