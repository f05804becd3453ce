import { type Document, type Element, isTag } from 'domhandler';
import { type Block, isHeading, type Measure, runsOf, type Section } from './block.ts';

/** Fewer siblings are no group. */
const fewest = 3;

/** From this share of the page's prose on, a group is content: the parts of a list article. */
const mostProse = 0.4;

/** A smaller share is enough where most of each part is not its link. */
const mostProseOfTellingParts = 0.25;
const mostLinksOfTellingParts = 0.25;

const cardElements = new Set(['a', 'article', 'div', 'dl', 'li', 'section', 'td', 'tr']);

/**
 * Teasers of other articles: three or more siblings of the same element and class, most of which
 * are a linked title with little prose. Groups that hold much of the page's prose are its content.
 */
export function findCards(root: Section): ReadonlySet<Section> {
  const cards = new Set<Section>();
  collect(root, root.measure.proseLength, cards);
  return cards;
}

function collect(section: Section, pageProse: number, cards: Set<Section>): void {
  const sections = section.children.filter(child => child.kind === 'section');
  if (sections.length >= fewest) {
    for (const group of alike(sections)) {
      if (areCards(group, pageProse)) for (const card of group) cards.add(card);
    }
  }
  for (const child of sections) if (!cards.has(child)) collect(child, pageProse, cards);
}

function alike(sections: readonly Section[]): Iterable<readonly Section[]> {
  const groups = new Map<string, Section[]>();
  for (const section of sections) {
    if (section.children.length === 0 || !cardElements.has(section.name)) continue;
    const key = `${section.name} ${firstClass(section)}`;
    const group = groups.get(key);
    if (group) group.push(section);
    else groups.set(key, [section]);
  }
  return groups.values();
}

function firstClass({ element }: Section): string {
  const names = 'attribs' in element ? element.attribs.class : undefined;
  return names === undefined ? '' : (/^\S+/.exec(names)?.[0] ?? '');
}

function areCards(group: readonly Section[], pageProse: number): boolean {
  if (group.length < fewest) return false;
  const teasers = group.filter(isTeaser).length;
  return teasers >= fewest && teasers > group.length * 0.6 && !isContent(group, pageProse);
}

function isContent(group: readonly Section[], pageProse: number): boolean {
  const sum = (of: keyof Measure): number =>
    group.reduce((total, { measure }) => total + measure[of], 0);
  const isTelling = sum('linkLength') < sum('length') * mostLinksOfTellingParts;
  return sum('proseLength') >= pageProse * (isTelling ? mostProseOfTellingParts : mostProse);
}

function isTeaser(section: Section): boolean {
  const { proseLength, length, paragraphs } = section.measure;
  if (proseLength > 360 || length > 520 || paragraphs > 2) return false;
  if (section.name === 'li' && !section.children.some(isMoreThanText)) return false;
  const runs = runsOf(section);
  if (runs.length === 0 || (proseLength === 0 && runs.length > 6)) return false;
  if (section.name === 'a') return true;
  return (
    leadsElsewhere(section.element) &&
    runs.some(
      run =>
        run.linkDensity > 0.8 && run.length >= 15 && (run.length > 24 || isHeading(run.section)),
    )
  );
}

/** A list item of plain text, paragraphs or sub-lists is a list item. */
function isMoreThanText(block: Block): boolean {
  return block.kind === 'section' && block.name !== 'p' && block.name !== 'ul';
}

/** A link only opens what stands below it, as in a list of questions, or leads to a part of the page. */
function leadsElsewhere(element: Element | Document): boolean {
  return element.children.some(
    child => isTag(child) && (isOutward(child) || leadsElsewhere(child)),
  );
}

function isOutward({ name, attribs: { href } }: Element): boolean {
  return name === 'a' && href !== undefined && !/^\s*(#|javascript:)/i.test(href);
}
