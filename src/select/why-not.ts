import type { Entry } from '../entry.ts';
import type { Filter } from '../feed-settings.ts';
import { matches } from './filter.ts';

type Reason = (entry: Entry, wanted: string, siteLanguage: string) => string;

/** What is said of an entry that does not meet a part of a filter. */
const reasons: readonly (readonly [Exclude<keyof Filter, 'and' | 'or' | 'not'>, Reason])[] = [
  ['tag', (_, wanted) => `it does not have the tag ${wanted}`],
  ['author', (_, wanted) => `it is not by ${wanted}`],
  [
    'section',
    ({ article }, wanted) => `its section is ${article.section ?? 'none'}, not ${wanted}`,
  ],
  [
    'language',
    ({ article }, wanted, site) => `it is in ${article.language ?? site}, not in ${wanted}`,
  ],
  ['folder', (_, wanted) => `it does not lie in the folder ${wanted}`],
  ['text', (_, wanted) => `it does not say ${wanted}`],
  ['since', ({ published }, wanted) => `it was published on ${dayOf(published)}, before ${wanted}`],
  ['until', ({ published }, wanted) => `it was published on ${dayOf(published)}, after ${wanted}`],
  ['media', (_, wanted) => `it has no ${wanted}`],
];

/** Why a filter does not take an entry: the first part that it does not meet; null where it does. */
export function whyNot(entry: Entry, filter: Filter, siteLanguage: string): string | null {
  const takes = (part: Filter): boolean => matches(entry, part, siteLanguage);
  const why = (part: Filter): string | null => whyNot(entry, part, siteLanguage);
  for (const [name, reason] of reasons) {
    const wanted = filter[name];
    if (wanted !== undefined && !takes({ [name]: wanted }))
      return reason(entry, alternatives(wanted), siteLanguage);
  }
  const { and = [], or, not = [] } = filter;
  const [failing] = and.filter(part => !takes(part));
  if (failing !== undefined) return why(failing);
  if (or !== undefined && !or.some(takes)) return or.map(why).join(', and ');
  const [excluding] = not.filter(takes);
  return excluding === undefined ? null : `the filter leaves out ${inWords(excluding)}`;
}

function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

function alternatives(wanted: string | readonly string[]): string {
  return typeof wanted === 'string' ? wanted : wanted.join(' or ');
}

/** `tag ferry or harbour, section News`. */
function inWords(filter: Filter): string {
  const { and, or, not, ...plain } = filter;
  const nested = Object.entries({ and, or, not }).flatMap(([name, parts]) =>
    parts === undefined ? [] : [`${name} (${parts.map(inWords).join('; ')})`],
  );
  const own = Object.entries(plain).flatMap(([name, wanted]) =>
    wanted === undefined ? [] : [`${name} ${alternatives(wanted)}`],
  );
  return [...own, ...nested].join(', ');
}
