import { westernDigits } from './digits.ts';
import { monthByName } from './month-names.ts';

/** A day of the calendar, and where in the text it is written. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly name: string;
  readonly pattern: RegExp;
  /** Two numbers in an order that differs from place to place. */
  readonly swapped: boolean;
}

const edge = String.raw`(?<![\p{L}\p{N}])`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<day>[0-3]?\d)`;
const month = String.raw`(?<month>[01]?\d)`;
/** A word that may be a month's name: the table decides. Two of the Levantine names are two words. */
const name = String.raw`(?<name>[\p{L}\p{M}]{2,14}(?:\s(?:الثاني|الأول))?)`;
const of = String.raw`(?:de\s|of\s|del\s)?`;

function form(example: string, pattern: string, swapped = false): Form {
  return { name: example, pattern: new RegExp(pattern, 'giu'), swapped };
}

/** The ways to write a date. Every pattern is linear: no repetition stands inside a repetition. */
export const dateForms: readonly Form[] = [
  form(
    '2024-01-31, 2024/1/31, 2024. 1. 31.',
    String.raw`(?<!\d)${year}(?:[-/]|\.\s?)${month}(?:[-/]|\.\s?)${day}(?!\d)`,
  ),
  form(
    '2024年1月31日, 2024년 1월 31일',
    String.raw`${year}\s?[年년]\s?${month}\s?[月월]\s?${day}\s?[日일号號]?`,
  ),
  form(
    '20240131T120000Z',
    String.raw`(?<!\d)(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=T\d{4}|$)`,
  ),
  form('January 31st, 2024', String.raw`${edge}${name}\.?\s${day}(?:st|nd|rd|th|\.)?,?\s${year}`),
  form(
    '31. Januar 2024, 31 de enero de 2024, 31-Jan-2024',
    String.raw`(?<!\d)${day}(?:\.|st|nd|rd|th|er|º|ª)?[\s-]?${of}${name}\.?,?[\s/-]${of}${year}`,
  ),
  form('2024 January 31', String.raw`${year}\.?,?[\s-]${name}\.?[\s-]${day}(?!\d)`),
  form('31 tháng 1, 2024', String.raw`(?<!\d)${day}\stháng\s${month},?\s(?:năm\s)?${year}`),
  form('31.1.2024', String.raw`(?<!\d)${day}\.\s?${month}\.\s?${year}`),
  form('31/1/2024 or 1/31/2024', String.raw`(?<!\d)${day}[/-](?<month>[0-3]?\d)[/-]${year}`, true),
];

/** The first form that fits wins; a text of several dates gives the first of that form. */
export function findDate(source: string, dayFirst: boolean): CalendarDate | null {
  if (!mayHoldNumber.test(source) || !/\p{Nd}{4}/u.test(source)) return null;
  const text = westernDigits(source);
  if (!mayHoldYear.test(text)) return null;
  for (const { pattern, swapped } of dateForms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const date = dateOf(match, swapped, dayFirst);
      if (date !== null) return date;
    }
  }
  return null;
}

/** Four digits, or signs among which digits of other scripts may be. */
const mayHoldNumber = /\d{4}|[\u0660-\uffff]/;
const mayHoldYear = /(?:19|20)\d\d/;

function dateOf(match: RegExpExecArray, swapped: boolean, dayFirst: boolean): CalendarDate | null {
  const { year = '', month = '', name, day = '' } = match.groups ?? {};
  const numbers = {
    month: name === undefined ? Number(month) : monthNumber(name),
    day: Number(day),
  };
  const ordered =
    swapped && isSwapped(numbers, dayFirst) ? { month: numbers.day, day: numbers.month } : numbers;
  if (ordered.month < 1 || ordered.month > 12 || ordered.day < 1 || ordered.day > 31) return null;
  return { year: Number(year), ...ordered, start: match.index, end: match.index + match[0].length };
}

/** What cannot be a month is the day, whatever the habit. */
function isSwapped({ month, day }: { month: number; day: number }, dayFirst: boolean): boolean {
  return dayFirst ? month > 12 : day <= 12;
}

function monthNumber(name: string): number {
  return monthByName.get(name.toLowerCase().replace(/\s/g, ' ')) ?? 0;
}
