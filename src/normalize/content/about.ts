import { isHeading, type Run } from './block.ts';
import type { Flow } from './flow.ts';
import { occurrences, type PhraseMatcher } from './phrases/phrases.ts';

/** At most this share of the prose is about them. */
const most = 0.4;

/**
 * Drops what is said at the end about those who wrote or published the article: paragraphs that
 * begin with an author's name or describe a company, and sections such as “About Example Ltd”.
 * Goes from the end upwards, since one follows the other.
 */
export function dropAbout(flow: Flow, authors: readonly string[], phrases: PhraseMatcher): void {
  const names = authors.filter(isTelling).map(name => name.toLowerCase());
  let section: Run[] = [];
  let length = 0;
  for (const run of flow.runs.filter(({ dropped }) => !dropped).toReversed()) {
    section.unshift(run);
    length += run.length;
    if (length > flow.prose * most || section.length > 4) return;
    if (isAbout(section, names, phrases)) for (const part of section) part.dropped = 'about';
    else if (!isHeading(run.section)) continue;
    section = [];
  }
}

/** A first name alone is also that of others; in Chinese, Japanese and Korean, names have no space. */
function isTelling(name: string): boolean {
  return name.trim().includes(' ') || /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}]{2,}$/u.test(name);
}

function isAbout(
  section: readonly Run[],
  names: readonly string[],
  phrases: PhraseMatcher,
): boolean {
  const [first] = section;
  if (!first) return false;
  return (
    beginsWithName(first, names) ||
    describesCompany(section, phrases) ||
    isHeadingAbout(section, phrases)
  );
}

/** The last paragraphs say at least two of the things that companies say of themselves. */
function describesCompany(section: readonly Run[], { company }: PhraseMatcher): boolean {
  const text = section.map(run => run.text).join(' ');
  return section.length <= 2 && text.length < 1200 && occurrences(company, text) >= 2;
}

function beginsWithName({ text, length, prose }: Run, names: readonly string[]): boolean {
  if (!prose || length > 900) return false;
  const start = text.toLowerCase().replace(/^\P{L}+/u, '');
  return names.some(name => start.startsWith(name));
}

/** A heading “About X” and paragraphs of which the first names X. */
function isHeadingAbout([heading, first]: readonly Run[], { about }: PhraseMatcher): boolean {
  if (!heading || !first || heading.length > 90) return false;
  if (!isHeading(heading.section) && heading.emphasis <= 0.8) return false;
  const subject = about.exec(heading.text)?.[1]?.toLowerCase();
  const [word] = subject?.split(/[^\p{L}\p{N}]+/u) ?? [];
  return word !== undefined && first.text.toLowerCase().slice(0, 120).includes(word);
}
