import { isTag } from 'domhandler';
import { findDate } from './calendar-date.ts';
import type { Heading } from './facts/page.ts';
import { nodesBelow, textOf } from './facts/text.ts';
import { decodedAgain } from './plain-text.ts';
import { namesSite, titleParts, withoutKnownSite, withoutSite } from './site-name.ts';
import { equalsAny, likeness, wordsOf } from './words.ts';

/** What a page calls itself in different places; empty where it does not. */
export interface TitleClues {
  /** `<title>`. */
  readonly title: string;
  /** og:title, else twitter:title. */
  readonly social: string;
  /** Headline of JSON-LD. */
  readonly headline: string;
  readonly headings: readonly Heading[];
  readonly siteNames: readonly string[];
}

export interface ChosenTitle {
  readonly value: string;
  readonly from: string;
  /** The heading that shows it on the page. */
  readonly heading: Heading | null;
}

/** A heading less like the stated titles than this is another thing's… */
const likeEnough = 0.5;
/** …unless it is the only h1 of the page. */
const likeEnoughAlone = 0.25;

/**
 * The heading h1 that is most like what the page states as its title, because it is the text that
 * was written for readers; a smaller heading if it is just the stated title and no h1 is; else the
 * headline of JSON-LD, which carries no site name; else og:title and `<title>` without the site's.
 */
export function chooseTitle(clues: TitleClues): ChosenTitle | null {
  const { siteNames } = clues;
  const headline = withoutKnownSite(clues.headline, siteNames);
  const social = withoutSite(clues.social, siteNames);
  const title = partThatIsShown(clues) ?? withoutSite(clues.title, siteNames);
  const stated = [title, social, headline].filter(text => text !== '');
  const heading = bestHeading(clues, stated);
  if (heading !== null) return fromHeading(heading, stated, siteNames);
  if (headline.length > 8 && !isCutShort(headline, stated))
    return unseen(headline, 'json-ld headline');
  if (social !== '') return unseen(social, 'meta og:title');
  if (title !== '') return unseen(title, 'title');
  const [first] = clues.headings;
  return first === undefined ? null : fromHeading(first, [], siteNames);
}

function unseen(value: string, from: string): ChosenTitle {
  return { value, from, heading: null };
}

function fromHeading(
  heading: Heading,
  stated: readonly string[],
  siteNames: readonly string[],
): ChosenTitle {
  const value = headingTitle(heading, stated, siteNames);
  return { value, from: heading.element.name, heading };
}

function bestHeading(
  { headings, siteNames }: TitleClues,
  stated: readonly string[],
): Heading | null {
  const isReadable = ({ text, element }: Heading): boolean =>
    text.length < 300 && !namesSite(text, siteNames) && !leadsHome(element);
  const main = headings.filter(heading => heading.element.name === 'h1' && isReadable(heading));
  const best = mostAlike(main, stated);
  if (best?.score === 1) return best.heading;
  const exact = headings.find(
    heading =>
      equalsAny(heading.text, stated) && wordsOf(heading.text).length > 1 && isReadable(heading),
  );
  if (exact !== undefined) return exact;
  const isAlone = main.every(({ text }) => text === main[0]?.text);
  const enough = isAlone ? likeEnoughAlone : likeEnough;
  return best !== null && best.score >= enough ? best.heading : null;
}

function mostAlike(
  headings: readonly Heading[],
  stated: readonly string[],
): { heading: Heading; score: number } | null {
  let best: { heading: Heading; score: number } | null = null;
  for (const heading of headings) {
    const score = Math.max(0, ...stated.map(text => likeness(text, heading.text)));
    if (score > (best?.score ?? 0)) best = { heading, score };
  }
  return best;
}

/** A heading that is a link to the site's front page is its name. */
function leadsHome(element: Heading['element']): boolean {
  for (const node of nodesBelow(element)) {
    if (isTag(node) && node.name === 'a')
      return /^(?:https?:\/\/[^/]+)?\/?$/.test(node.attribs.href ?? '#');
  }
  return false;
}

/** A part of `<title>` that is also a heading, word for word. */
function partThatIsShown({ title, headings, siteNames }: TitleClues): string | null {
  const parts = titleParts(title).filter(
    part => wordsOf(part).length > 2 && !namesSite(part, siteNames),
  );
  return headings.find(({ text }) => equalsAny(text, parts))?.text ?? null;
}

/**
 * The text of a heading without what else stands in it: a part of its own that is just the stated
 * title comes before the whole; the site's name, a label behind a bar, and a date are cut.
 */
function headingTitle(
  { element, text }: Heading,
  stated: readonly string[],
  siteNames: readonly string[],
): string {
  const whole = withoutLabel(withoutKnownSite(decodedAgain(text), siteNames));
  if (equalsAny(whole, stated)) return whole;
  const own = [...nodesBelow(element)]
    .filter(isTag)
    .map(node => textOf(node, 300))
    .find(piece => wordsOf(piece).length > 2 && equalsAny(piece, stated));
  return own ?? withoutDate(whole, stated);
}

/** `Harbour opens | Opinion`: behind a bar stand a few words on the kind of article. */
function withoutLabel(text: string): string {
  const at = text.lastIndexOf(' | ');
  const [rest, label] = [text.slice(0, at), text.slice(at)];
  return at > 0 && wordsOf(label).length <= 4 && wordsOf(rest).length >= 4 ? rest.trim() : text;
}

/** Cuts what stands around a stated title when it holds a date. */
function withoutDate(text: string, stated: readonly string[]): string {
  for (const title of stated) {
    const at = text.toLowerCase().indexOf(title.toLowerCase());
    if (at < 0) continue;
    const rest = `${text.slice(0, at)} ${text.slice(at + title.length)}`;
    if (findDate(rest, false) !== null) return text.slice(at, at + title.length);
  }
  return text;
}

/** JSON-LD headlines end at 110 characters where a plug-in follows old advice. */
function isCutShort(headline: string, stated: readonly string[]): boolean {
  return stated.some(text => text.length > headline.length && text.startsWith(headline));
}
