import type { Instant } from '../../article.ts';
import { textValue } from './facts/json-ld.ts';
import type { DateHabits } from './moment.ts';
import { readMoment } from './moment.ts';
import type { Reading } from './place.ts';
import { shown } from './place.ts';

/**
 * Where the day of publication stands. What the author or the publisher states for machines comes
 * before what readers see; the address comes before dates of scripts and of revisions.
 */
export const publishedPlaces = [
  'declared published',
  'json-ld datePublished',
  'meta article:published_time',
  'meta og:article:published_time',
  'meta datepublished',
  'microdata datepublished',
  'meta parsely-pub-date',
  'meta sailthru.date',
  'meta article.published',
  'meta published_at',
  'meta date.created',
  'meta dc.date.issued',
  'meta dc.date.created',
  'meta citation_publication_date',
  'meta citation_date',
  'meta pubdate',
  'meta publishdate',
  'meta publish-date',
  'meta publish_date',
  'meta cxenseparse:recs:publishtime',
  'time published',
  'time near heading',
  'dated line',
  'text near heading',
  'revised text near heading',
  'date in url',
  'json-ld page datePublished',
  'script data',
  'json-ld dateCreated',
  'json-ld uploadDate',
  'meta date',
  'meta dc.date',
  'meta dcterms.date',
  'time',
  'date in path',
  'meta og:updated_time',
  'meta article:modified_time',
  'json-ld dateModified',
  'meta last-modified',
] as const;

/** Where the last revision stands. */
export const updatedPlaces = [
  'declared updated',
  'json-ld dateModified',
  'meta article:modified_time',
  'meta og:updated_time',
  'microdata datemodified',
  'meta datemodified',
  'meta dcterms.modified',
  'json-ld page dateModified',
  'meta last-modified',
] as const;

export const expiresPlaces = [
  'declared expires',
  'json-ld expires',
  'meta article:expiration_time',
] as const;

/** No page on the web is older. */
const firstPage = '1990-01-01T00:00:00.000Z';

const day = 24 * 60 * 60 * 1000;

/**
 * Reads a date of a page. It must lie between the web's beginning and a day after the file was
 * written: what a page says of its future is a mistake of its template.
 */
export function pageDate(value: unknown, habits: DateHabits, modified: Instant): Reading<Instant> {
  const text = textValue(value);
  const date = text === null ? null : readMoment(text, habits);
  if (date === null) return null;
  if (date < firstPage) return { fault: `'${text}' is before there were web pages` };
  const latest = new Date(Date.parse(modified) + day).toISOString();
  return date > latest ? { fault: `'${text}' is later than the file itself` } : { value: date };
}

/** Reads a date that the author has stated: any day counts, the future too. */
export function declaredDate(value: unknown, habits: DateHabits): Reading<Instant> {
  if (typeof value === 'boolean' || value === '') return null;
  const isDate = value instanceof Date && !Number.isNaN(value.getTime());
  const text = isDate ? value.toISOString() : textValue(value);
  const date = text === null ? null : readMoment(text, habits);
  return date === null ? { fault: `'${shown(value)}' is not a date` } : { value: date };
}

/** A date within an address or a file name: `/2017/12/14/title`, `2017-12-14-title.md`. */
export function dateIn(address: string): string | null {
  const match = /(?:^|\/)((?:19|20)\d\d)([/-])([01]?\d)\2([0-3]?\d)(?=$|[/_.-])/.exec(address);
  return match === null
    ? null
    : `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`;
}

/** Regions that write the month first (Unicode CLDR, short date formats). */
const monthFirst: ReadonlySet<string> = new Set([
  'US',
  'PH',
  'FM',
  'PW',
  'MH',
  'GU',
  'PR',
  'VI',
  'AS',
]);

/** Country domains of English that write the day first. */
const dayFirstHosts = /\.(?:uk|au|nz|ie|in|za|ng|ke|sg|my|hk|eu)$/;

/**
 * Whether `03/04/2024` is the third of April. English of no region is American, unless the
 * address is in a country that writes the day first.
 */
export function readsDayFirst(language: string | null, url: string | null): boolean {
  if (language !== null) {
    const { language: name, region } = new Intl.Locale(language);
    if (region !== undefined && name === 'en') return !monthFirst.has(region);
    if (name !== 'en') return true;
  }
  return url !== null && dayFirstHosts.test(new URL(url).hostname);
}
