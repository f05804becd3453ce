import type { Instant } from '../../article.ts';
import { remembering } from '../remember.ts';
import { textValue } from './facts/json-ld.ts';
import type { DateHabits } from './moment.ts';
import { readMoment } from './moment.ts';
import { monthByName, plainMonth } from './month-names.ts';
import type { Answer, Facts, Outcome, Read, Reading } from './place.ts';
import { firstAnswer, shorten } from './place.ts';

/** Where the moment of publication is stated for machines. */
export const statedPlaces = [
  'json-ld datePublished',
  'meta article:published_time',
  'microdata datepublished',
  'meta of publication',
  'microdata datecreated',
  'microdata created',
] as const;

/** Where readers see the day of publication. */
export const shownPlaces = [
  'date shown as published',
  'date under the title',
  'dated line',
] as const;

/** Where else a day stands that is hardly ever before that of publication, the surest first. */
export const otherPlaces = [
  'date in url',
  'date shown anywhere as published',
  'date by the title',
  'json-ld page datePublished',
  'script data',
  'json-ld dateCreated',
  'json-ld uploadDate',
  'meta date',
  'meta dc.date',
  'meta dcterms.date',
  'revision by the title',
  'date anywhere',
  'month shown',
  'date in path',
  'meta og:updated_time',
  'meta article:modified_time',
  'json-ld dateModified',
  'meta last-modified',
  'date in a list',
] as const;

/** Where the last revision stands. */
export const updatedPlaces = [
  'json-ld dateModified',
  'meta article:modified_time',
  'meta og:updated_time',
  'microdata datemodified',
  'meta datemodified',
  'meta dcterms.modified',
  'json-ld page dateModified',
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
  return date === null ? { fault: `'${shorten(value)}' is not a date` } : { value: date };
}

/**
 * A date within an address or a file name: `/2017/12/14/title`, `/2017-12/14/`, `/2017/dec/14/`,
 * `/20171214/`, `/14-12-2017`, `2017-12-14-title.md`.
 */
export function dateIn(address: string): string | null {
  const found = addressDates.map(pattern => pattern.exec(address)).find(match => match !== null);
  if (!found) return null;
  const { year, month = '', day } = found.groups ?? {};
  const number = monthByName.get(plainMonth(month)) ?? Number(month);
  return Number.isNaN(number) ? null : `${year}-${twoDigits(number)}-${twoDigits(Number(day))}`;
}

/** The day comes first only where it can be no month. */
const addressDates: readonly RegExp[] = [
  /(?:^|\/)(?<year>(?:19|20)\d\d)[/-](?<month>[01]?\d|[a-z]{3,9})[/-](?<day>[0-3]?\d)(?=$|[/_.-])/i,
  /(?:^|\/t?)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=$|[/_.-])/,
  /(?:^|[/_-])(?<day>1[3-9]|2\d|3[01])[-.](?<month>0?[1-9]|1[0-2])[-.](?<year>20\d\d)(?=$|[/_.-])/,
];

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
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
    const { language: name, region } = localeOf(language);
    if (region !== undefined && name === 'en') return !monthFirst.has(region);
    if (name !== 'en') return true;
  }
  return url !== null && dayFirstHosts.test(new URL(url).hostname);
}

const localeOf = remembering(tag => new Intl.Locale(tag));

/** Two dates this near, in milliseconds, are the same day in different zones. */
const sameDay = 36 * 60 * 60 * 1000;

/**
 * The moment of publication. What the author declares is never put in question. What is stated for
 * machines has the time too and comes before what readers see, unless that is earlier: a day shown
 * before the stated one is the first publication, and the stated one that of a move between
 * systems; a day shown after it is that of a revision.
 */
export function findPublished(facts: Facts, read: Read<Instant>): Outcome<Instant> {
  const declared = firstAnswer(facts, ['declared published'], read);
  if (declared.answer !== null) return declared;
  const stated = firstAnswer(facts, statedPlaces, read);
  const { answer: shown } = firstAnswer(facts, shownPlaces, read);
  const faults = [...declared.faults, ...stated.faults];
  const answer =
    unlessShown('before', stated.answer, shown) ?? firstAnswer(facts, otherPlaces, read).answer;
  return { answer, faults };
}

/**
 * The moment of the last revision: what is stated for machines, which has the time, unless readers
 * see a later day: then what is stated is that of publication, or of an older version.
 */
export function findUpdated(facts: Facts, read: Read<Instant>): Outcome<Instant> {
  const declared = firstAnswer(facts, ['declared updated'], read);
  if (declared.answer !== null) return declared;
  const stated = firstAnswer(facts, updatedPlaces, read);
  const { answer: shown } = firstAnswer(facts, ['revision by the title'], read);
  const faults = [...declared.faults, ...stated.faults];
  // The server's own word comes last: a site that is built anew changes all of its files.
  const answer =
    unlessShown('after', stated.answer, shown) ??
    firstAnswer(facts, ['meta last-modified'], read).answer;
  return { answer, faults };
}

/** What is stated, unless readers see a day before or after it. */
function unlessShown(
  when: 'before' | 'after',
  stated: Answer<Instant> | null,
  shown: Answer<Instant> | null,
): Answer<Instant> | null {
  if (stated === null || shown === null) return stated ?? shown;
  const [first, second] = when === 'before' ? [shown, stated] : [stated, shown];
  return Date.parse(second.value) - Date.parse(first.value) > sameDay ? shown : stated;
}
