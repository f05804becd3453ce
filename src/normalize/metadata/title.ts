import type { Heading } from './facts/page.ts';
import { likeness, sameWords, wordsOf } from './words.ts';

/** What a page calls itself in different places; empty where it does not. */
export interface TitleClues {
  /** `<title>`. */
  readonly title: string;
  /** og:title, else twitter:title. */
  readonly social: string;
  /** Headline of JSON-LD. */
  readonly headline: string;
  readonly headings: readonly Heading[];
  readonly siteName: string;
  /** Host of the page's address. */
  readonly host: string;
}

export interface ChosenTitle {
  readonly value: string;
  readonly from: string;
  /** The heading that shows it on the page. */
  readonly heading: Heading | null;
}

/** A heading less like the declared titles than this is another thing's. */
const likeEnough = 0.5;

/**
 * The heading h1 that is most like what the page calls itself in its head, because it is the text
 * that was written for readers; else the headline of JSON-LD, which carries no site name; else
 * og:title and `<title>` without the site's name.
 */
export function chooseTitle(clues: TitleClues): ChosenTitle | null {
  const title = withoutSite(clues.title, clues);
  const social = withoutSite(clues.social, clues);
  const { headline } = clues;
  const references = [title, social, headline].filter(text => text !== '');
  const best = bestHeading(clues, references);
  if (best !== null) return { value: best.text, from: 'h1', heading: best };
  if (headline.length > 8) return { value: headline, from: 'json-ld headline', heading: null };
  if (social !== '') return { value: social, from: 'meta og:title', heading: null };
  if (title !== '') return { value: title, from: 'title', heading: null };
  const [first] = clues.headings;
  return first === undefined
    ? null
    : { value: first.text, from: first.element.name, heading: first };
}

function bestHeading(clues: TitleClues, references: readonly string[]): Heading | null {
  const candidates = clues.headings.filter(
    ({ element, text }) =>
      element.name === 'h1' &&
      text.length > 1 &&
      text.length < 300 &&
      !sameWords(text, clues.siteName),
  );
  let best: Heading | null = null;
  let most = 0;
  for (const heading of candidates) {
    const score = Math.max(0, ...references.map(text => likeness(text, heading.text)));
    if (score > most) [best, most] = [heading, score];
  }
  const enough = candidates.length === 1 ? likeEnough / 2 : likeEnough;
  return most >= enough ? best : null;
}

const separator = /\s+[|–—\-»•·:]{1,2}\s+|\s*\|\s*/;

/** A title without the site's name before or behind it. */
export function withoutSite(text: string, { headings, siteName, host }: TitleClues): string {
  const parts = text.split(separator);
  if (parts.length < 2) return text;
  const shown = headings.find(
    ({ element, text: heading }) =>
      element.name === 'h1' && parts.some(part => part !== '' && sameWords(part, heading)),
  );
  if (shown !== undefined) return shown.text;
  const last = parts.at(-1) ?? '';
  if (!namesSite(last, text, siteName, host)) return text;
  const cut = text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—\-»•·:]+$/, '');
  return withoutSite(cut, { headings, siteName, host, title: '', social: '', headline: '' });
}

function namesSite(part: string, whole: string, siteName: string, host: string): boolean {
  const name = wordsOf(part).join('');
  if (name === '') return false;
  if (sameWords(part, siteName) || host.replace(/\W/g, '').includes(name)) return true;
  return wordsOf(part).length <= 3 && wordsOf(whole).length - wordsOf(part).length >= 4;
}
