import { monthByName } from './month-names.ts';

/** A day of the calendar, and where in the text it is written. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Longer names first, so that none hides behind its own short form. */
const month = [...monthByName.keys()]
  .sort((a, b) => b.length - a.length)
  .map(name => name.replaceAll(' ', '\\s'))
  .join('|');
const edge = '(?<![\\p{L}\\p{N}])';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const day = '(?<day>[0-3]?\\d)';

interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  /** Two numbers in an order that differs from place to place. */
  readonly swapped?: boolean;
}

/** The ways to write a date. All patterns are linear: no repetition inside a repetition. */
export const dateForms: readonly Form[] = [
  {
    name: '2024-01-31, 2024/1/31, 2024. 1. 31.',
    pattern: new RegExp(
      `(?<!\\d)${year}(?:[-/]|\\.\\s?)(?<month>[01]?\\d)(?:[-/]|\\.\\s?)${day}(?!\\d)`,
      'u',
    ),
  },
  {
    name: '2024年1月31日, 2024년 1월 31일',
    pattern: new RegExp(
      `${year}\\s?[年년]\\s?(?<month>[01]?\\d)\\s?[月월]\\s?${day}\\s?[日일号號]?`,
      'u',
    ),
  },
  {
    name: '20240131T120000Z, 20240131',
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=T\d{4}|$)/u,
  },
  {
    name: 'January 31st, 2024',
    pattern: new RegExp(
      `${edge}(?<name>${month})\\.?\\s${day}(?:st|nd|rd|th|\\.)?,?\\s(?:${year})`,
      'iu',
    ),
  },
  {
    name: '31. Januar 2024, 31 de enero de 2024, 31-Jan-2024',
    pattern: new RegExp(
      `(?<!\\d)${day}(?:\\.|st|nd|rd|th|er|º|ª|\\))?(?:\\s|-)?(?:de\\s|of\\s)?(?<name>${month})\\.?,?(?:\\s|-|/)(?:de\\s|del\\s)?${year}`,
      'iu',
    ),
  },
  {
    name: '2024 January 31',
    pattern: new RegExp(`${year}\\.?,?(?:\\s|-)(?<name>${month})\\.?(?:\\s|-)${day}(?!\\d)`, 'iu'),
  },
  {
    name: '31 tháng 1, 2024',
    pattern: new RegExp(`(?<!\\d)${day}\\stháng\\s(?<month>[01]?\\d),?\\s(?:năm\\s)?${year}`, 'iu'),
  },
  {
    name: '31.1.2024',
    pattern: new RegExp(`(?<!\\d)${day}\\.\\s?(?<month>[01]?\\d)\\.\\s?${year}`, 'u'),
  },
  {
    name: '31/1/2024 or 1/31/2024',
    pattern: new RegExp(`(?<!\\d)${day}[/-](?<month>[0-3]?\\d)[/-]${year}`, 'u'),
    swapped: true,
  },
];

/** The first form that fits wins; a text of several dates gives the first of that form. */
export function findDate(text: string, dayFirst: boolean): CalendarDate | null {
  for (const form of dateForms) {
    const match = form.pattern.exec(text);
    const date = match === null ? null : dateOf(match, form.swapped === true && !dayFirst);
    if (date !== null) return date;
  }
  return null;
}

function dateOf(match: RegExpExecArray, monthFirst: boolean): CalendarDate | null {
  const { year = '', month = '', name = '', day = '' } = match.groups ?? {};
  const named = monthByName.get(name.toLowerCase().replace(/\s/g, ' '));
  const [first, second] = monthFirst ? [month, day] : [day, month];
  const swap = named === undefined && Number(second) > 12 && Number(first) <= 12;
  const numbers = swap
    ? { month: Number(first), day: Number(second) }
    : { month: named ?? Number(second), day: Number(first) };
  if (numbers.month < 1 || numbers.month > 12 || numbers.day < 1 || numbers.day > 31) return null;
  return { year: Number(year), ...numbers, start: match.index, end: match.index + match[0].length };
}
