import type { Person } from '../../article.ts';
import { distinct } from './distinct.ts';
import type { LdNode } from './facts/json-ld.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import { looksPersonal, personName, splitNames } from './person-name.ts';
import type { Facts } from './place.ts';
import { isDeclared } from './place.ts';
import { decodedAgain } from './plain-text.ts';
import { wordsOf } from './words.ts';

interface AuthorPlace {
  readonly place: string;
  /** All values of the place, or only the first: what readers see repeats itself further down. */
  readonly take: 'all' | 'first';
}

/** Where authors stand, the surest first. */
export const authorPlaces: readonly AuthorPlace[] = [
  { place: 'declared authors', take: 'all' },
  { place: 'json-ld author', take: 'all' },
  { place: 'json-ld creator', take: 'all' },
  { place: 'meta citation_author', take: 'all' },
  { place: 'meta author', take: 'all' },
  { place: 'meta of author', take: 'all' },
  { place: 'microdata author', take: 'all' },
  { place: 'rel author', take: 'all' },
  { place: 'byline', take: 'first' },
  { place: 'line by', take: 'first' },
  { place: 'line by the title', take: 'first' },
  { place: 'name above a role', take: 'first' },
  { place: 'json-ld page author', take: 'all' },
  { place: 'meta article:author', take: 'all' },
  { place: 'meta labelled as author', take: 'first' },
  { place: 'label', take: 'first' },
  { place: 'only author link', take: 'first' },
  { place: 'any rel author', take: 'first' },
  { place: 'name behind a date', take: 'first' },
];

export interface FoundAuthors {
  readonly value: readonly Person[];
  readonly from: string;
}

/** More names than this are not authors. */
const mostAuthors = 12;

/**
 * The authors of the first place that names a person; else of the first that names anybody; else
 * the site itself, which is what templates write in want of an author. `siteNames` are the names
 * of the site and its host.
 */
export function findAuthors(facts: Facts, siteNames: readonly string[]): FoundAuthors | null {
  const isSite = ({ name }: Person): boolean => siteNames.some(site => sameName(name, site));
  let other: FoundAuthors | null = null;
  let site: FoundAuthors | null = null;
  for (const row of authorPlaces) {
    const from = facts.get(row.place)?.[0]?.from ?? '';
    const all = peopleAt(facts, row);
    if (all.length === 0 || all.length > mostAuthors) continue;
    site ??= { value: all, from };
    const value = all.filter(person => !isSite(person));
    if (value.length === 0) continue;
    if (isDeclared(row.place) || value.some(({ name }) => looksPersonal(name)))
      return { value, from };
    other ??= { value, from };
  }
  return other ?? site;
}

function sameName(name: string, site: string): boolean {
  const [a, b] = [wordsOf(name).join(''), wordsOf(site).join('')];
  return b !== '' && (a === b || (b.length > 6 && a.startsWith(b)));
}

function peopleAt(facts: Facts, { place, take }: AuthorPlace): Person[] {
  const found = facts.get(place) ?? [];
  const people = (take === 'first' ? found.slice(0, 1) : found).flatMap(({ value }) =>
    peopleIn(value),
  );
  return distinct(people, ({ name }) => wordsOf(name).join(' '));
}

function peopleIn(value: unknown): Person[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (isNode(value)) return personIn(value);
  const text = textValue(value);
  if (text === null) return [];
  return splitNames(decodedAgain(text))
    .map(personName)
    .filter(name => name !== null)
    .map(name => ({ name, url: null, email: null }));
}

function personIn(node: LdNode): Person[] {
  const name = personName(textValue(node.name) ?? '');
  if (name === null) return [];
  const url = textValue(node.url);
  const email = textValue(node.email)?.replace(/^mailto:/i, '') ?? null;
  return [{ name, url: url !== null && /^https?:\/\//i.test(url) ? url : null, email }];
}
