import { type Element, isTag } from 'domhandler';
import { remembering } from '../remember.ts';
import { nearest, runsOf, type Section } from './block.ts';
import { namePattern, nameTest } from './element-words.ts';
import type { Reason } from './reason.ts';
import { furnitureRoles } from './roles.ts';
import { bodyWords } from './words/body.ts';
import { calloutWords } from './words/callouts.ts';
import { captionWords } from './words/captions.ts';
import { commentWords } from './words/comments.ts';
import { siteFooterWords } from './words/site-footer.ts';
import { strongWords } from './words/strong.ts';
import { weakWords } from './words/weak.ts';

export const isBodyName = nameTest(bodyWords);
const isCalloutName = nameTest(calloutWords);
const isCaptionName = nameTest(captionWords);
const isCommentName = nameTest(commentWords);
const isSiteFooterName = nameTest(siteFooterWords);
const strongNames = new RegExp(namePattern(strongWords), 'g');
const isWeakName = nameTest(weakWords);

/** What marking must know of the page around a section. */
export interface Marking {
  /** Length of the page's prose. */
  readonly prose: number;
  /** A section that holds more than this share of it is not furniture by its name or element. */
  readonly most: number;
  /** Strong words that name the layout on this page, since they hold much of its prose. */
  readonly layoutWords: ReadonlySet<string>;
  readonly cards: ReadonlySet<Section>;
}

/** A rule, and the share of the page's prose that a section may hold and still fall under it. */
interface Rule {
  readonly reason: Reason;
  readonly most: 'as marked' | number;
  readonly holds: (section: Section, marking: Marking) => boolean;
}

const furnitureElements: ReadonlySet<string> = new Set(['aside', 'footer', 'form']);

function isFurnitureElement(section: Section): boolean {
  return furnitureElements.has(section.name) && !isCallout(section);
}

/** A note or a warning set apart from the text that it belongs to, as in documentation. */
function isCallout({ name, words, measure }: Section): boolean {
  const isElement = name === 'aside' || name === 'div' || name === 'section';
  return isElement && isCalloutName(words) && measure.linkLength < measure.length * 0.3;
}

/** In order: the first that holds is the reason. */
const rules: readonly Rule[] = [
  { reason: 'caption', most: Infinity, holds: s => s.name === 'figcaption' },
  { reason: 'comments', most: 0.9, holds: isComments },
  { reason: 'element', most: 0.9, holds: s => s.name === 'footer' && !isInArticle(s) },
  { reason: 'element', most: 0.3, holds: s => s.name === 'header' && !isInArticle(s) },
  { reason: 'site footer', most: 0.7, holds: isSiteFooter },
  { reason: 'hidden', most: 'as marked', holds: s => s.hidden && !isDisclosure(s) },
  { reason: 'element', most: 'as marked', holds: isFurnitureElement },
  { reason: 'machine', most: 'as marked', holds: isMicrodata },
  { reason: 'role', most: 'as marked', holds: hasFurnitureRole },
  { reason: 'caption', most: 'as marked', holds: hasCaptionName },
  { reason: 'class', most: 'as marked', holds: hasStrongName },
  { reason: 'weak class', most: 'as marked', holds: hasWeakName },
  { reason: 'card', most: Infinity, holds: (s, { cards }) => cards.has(s) },
];

/** Marks furniture from the top down: what is in furniture is furniture. */
export function markFurniture(
  section: Section,
  marking: Marking,
  outer: Reason | null = null,
): void {
  section.dropped = outer;
  if (section.parent && section.name !== 'body') {
    if (outer === null) section.dropped = reasonFor(section, marking);
    else if (outer === 'class' && isEmbeddedPost(section)) section.dropped = null;
  }
  for (const child of section.children) {
    if (child.kind === 'section') markFurniture(child, marking, section.dropped);
    else child.dropped = section.dropped;
  }
}

function reasonFor(section: Section, marking: Marking): Reason | null {
  const { proseLength } = section.measure;
  const share = proseLength / (marking.prose || 1);
  const rule = rules.find(({ most, holds }) => {
    const limit = most === 'as marked' ? marking.most : most;
    return (share < limit || proseLength === 0) && holds(section, marking);
  });
  return rule?.reason ?? null;
}

function isComments({ name, words }: Section): boolean {
  return name !== 'article' && name !== 'main' && isCommentName(words);
}

function isSiteFooter({ words, measure }: Section, { prose }: Marking): boolean {
  const leavesAnArticle = prose - measure.proseLength > 150;
  return leavesAnArticle && isSiteFooterName(words) && !isBodyName(words);
}

/** Prose that a click on the heading or button before it shows, as in a list of questions. */
function isDisclosure({ element, measure }: Section): boolean {
  if (measure.proseLength === 0 || !('attribs' in element)) return false;
  const isHiddenByStyle = !('hidden' in element.attribs) && !('aria-hidden' in element.attribs);
  const isOpener = isHiddenByStyle ? opens(element) : isLikelyOpener;
  for (let before = element.prev; before; before = before.prev)
    if (isTag(before)) return holds(before, isOpener);
  return false;
}

function holds(element: Element, test: (element: Element) => boolean): boolean {
  return test(element) || element.children.some(child => isTag(child) && holds(child, test));
}

function isLikelyOpener({ name, attribs }: Element): boolean {
  return /^(h[2-6]|button|summary|dt)$/.test(name) || 'aria-expanded' in attribs;
}

/** Whether an element says that it expands and controls the panel, or what stands in it (WAI-ARIA 1.2). */
function opens(panel: Element): (element: Element) => boolean {
  return ({ attribs }) =>
    'aria-expanded' in attribs &&
    holds(panel, ({ attribs: { id } }) => id !== undefined && id === attribs['aria-controls']);
}

/** Properties of schema.org that a page states for machines, in elements without prose. */
const machineProperties =
  /^(image|publisher|date(Published|Modified|Created)|mainEntityOfPage|logo)$/i;

function isMicrodata({ element, measure }: Section): boolean {
  if (!('attribs' in element) || measure.proseLength > 0) return false;
  return machineProperties.test(element.attribs.itemprop ?? '');
}

function hasFurnitureRole(section: Section): boolean {
  const { element } = section;
  if (!('attribs' in element)) return false;
  const { role = '' } = element.attribs;
  return furnitureRoles.has(role) && (role !== 'alert' || !isCallout(section));
}

function hasCaptionName(section: Section): boolean {
  return isNamed(section) && isCaptionName(section.words);
}

function hasStrongName(section: Section, { layoutWords }: Marking): boolean {
  return isNamed(section) && strongNamesIn(section.words).some(found => !layoutWords.has(found));
}

/** Its names say what it is; those of quotations, headings and long paragraphs do not. */
function isNamed(section: Section): boolean {
  const { name, words, measure } = section;
  if (words === '' || name === 'blockquote' || isBodyName(words)) return false;
  return !isHeadingAlone(section) && (name !== 'p' || measure.length < 400);
}

/** Elements that are parts of a text, whatever they are called. */
const textElements: ReadonlySet<string> = new Set(
  `h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody tr td th pre p blockquote`.split(' '),
);

function hasWeakName(section: Section): boolean {
  const { name, words, measure } = section;
  if (words === '' || measure.proseLength > 0 || measure.length >= 400) return false;
  if (textElements.has(name) || isBodyName(words) || isHeadingAlone(section)) return false;
  return isWeakName(words) && !(isCallout(section) && runsOf(section).some(run => run.sentence));
}

/** A heading within the article, with nothing but wrappers around it. */
function isHeadingAlone(section: Section): boolean {
  const { name, children, measure } = section;
  if (/^h[2-4]$/.test(name)) return measure.linkLength < measure.length * 0.5;
  const [only, ...others] = children;
  if (only?.kind !== 'section' || others.length > 0) return false;
  return measure.length < 160 && isHeadingAlone(only);
}

function isInArticle(section: Section): boolean {
  return nearest(section, ({ name }) => name === 'article' || name === 'main') !== null;
}

const embeddedPost = /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed/;

function isEmbeddedPost({ name, words }: Section): boolean {
  return name === 'blockquote' && embeddedPost.test(words);
}

/** The strong words that an element is called by. */
export const strongNamesIn = remembering((words): readonly string[] =>
  words === '' ? [] : (words.match(strongNames) ?? []),
);
