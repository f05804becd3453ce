import type { Person } from '../../article.ts';
import { distinct } from './distinct.ts';
import type { LdNode } from './facts/json-ld.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import { personName, splitNames } from './person-name.ts';
import type { Facts } from './place.ts';
import { wordsOf } from './words.ts';

interface AuthorPlace {
  readonly place: string;
  /** All names of the place, or only the first (visible text repeats itself). */
  readonly take: 'all' | 'first';
  /** At the most this many words a name, where the place is loose text. */
  readonly words?: number;
}

/** Where authors stand, the surest first. */
export const authorPlaces: readonly AuthorPlace[] = [
  { place: 'declared authors', take: 'all' },
  { place: 'json-ld author', take: 'all' },
  { place: 'json-ld creator', take: 'all' },
  { place: 'meta parsely-author', take: 'all' },
  { place: 'meta article:author_name', take: 'all' },
  { place: 'meta sailthru.author', take: 'all' },
  { place: 'meta byl', take: 'all' },
  { place: 'meta dc.creator', take: 'all' },
  { place: 'meta dcterms.creator', take: 'all' },
  { place: 'meta citation_author', take: 'all' },
  { place: 'meta author', take: 'all' },
  { place: 'microdata author', take: 'all' },
  { place: 'rel author', take: 'all' },
  { place: 'byline', take: 'first', words: 5 },
  { place: 'line by', take: 'first' },
  { place: 'json-ld page author', take: 'all' },
  { place: 'meta article:author', take: 'all' },
];

export interface FoundAuthors {
  readonly value: readonly Person[];
  readonly from: string;
}

/** More names than this are not authors. */
const mostAuthors = 12;

/**
 * The authors of the first place that names any. The site's own name counts only where no place
 * names anybody else: it is what templates write in want of an author.
 */
export function findAuthors(facts: Facts, siteName: string): FoundAuthors | null {
  const site = wordsOf(siteName).join('');
  let ofSite: FoundAuthors | null = null;
  for (const row of authorPlaces) {
    const people = peopleAt(facts, row);
    if (people.length === 0 || people.length > mostAuthors) continue;
    const from = facts.get(row.place)?.[0]?.from ?? row.place;
    const others = people.filter(({ name }) => wordsOf(name).join('') !== site);
    if (others.length > 0) return { value: others, from };
    ofSite ??= { value: people, from };
  }
  return ofSite;
}

function peopleAt(facts: Facts, { place, take, words = 8 }: AuthorPlace): Person[] {
  const people = (facts.get(place) ?? [])
    .flatMap(({ value }) => peopleIn(value))
    .filter(({ name }) => wordsOf(name).length <= words);
  return distinct(take === 'first' ? people.slice(0, 1) : people, ({ name }) =>
    wordsOf(name).join(' '),
  );
}

function peopleIn(value: unknown): Person[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (isNode(value)) return personIn(value);
  const text = textValue(value);
  if (text === null) return [];
  return splitNames(text)
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
