import { westernDigits } from './digits.ts';
import { monthByName, plainMonth } from './month-names.ts';
import { fromPersian, persianMonths } from './persian-calendar.ts';

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
  /** Two numbers: in an order that differs from place to place, or most often with the day first. */
  readonly order: 'fixed' | 'local' | 'day first';
  /** Years that its calendar is ahead of ours; the Persian one has other months too. */
  readonly ahead: number | 'persian';
}

const edge = String.raw`(?<![\p{L}\p{N}])`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<day>[0-3]?\d)`;
const month = String.raw`(?<month>[01]?\d)`;
/** A word that may be a month's name: the table decides. Two of the Levantine names are two words. */
const otherName = String.raw`[\p{L}\p{M}]{2,14}(?:\s(?:الثاني|الأول))?`;
const name = `(?<name>${otherName})`;
const of = String.raw`(?:de\s|of\s|del\s|ב)?`;

function form(
  example: string,
  pattern: string,
  { order = 'fixed', ahead = 0 }: Partial<Pick<Form, 'order' | 'ahead'>> = {},
): Form {
  return { name: example, pattern: new RegExp(pattern, 'giu'), order, ahead };
}

/** The ways to write a date. Every pattern is linear: no repetition stands inside a repetition. */
const dateForms: readonly Form[] = [
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
  form(
    'January 31st, 2024',
    String.raw`${edge}${name}\.?\s${day}(?:st|nd|rd|th|\.)?(?:\s?,\s?|\s)${year}`,
  ),
  form(
    '31. Januar 2024, 31 de enero de 2024, 31-Jan-2024, 31 يناير/كانون الثاني 2024',
    String.raw`(?<!\d)${day}(?:\.|st|nd|rd|th|er|º|ª)?[\s/-]?${of}${name}(?:/${otherName})?\.?[,،]?[\s/-]${of}${year}`,
  ),
  form(
    'Jan 31 09:00:00 UTC 2024',
    String.raw`${edge}${name}\s{1,2}${day}\s\d\d:\d\d:\d\d\s(?:[A-Z]{3,4}\s)?${year}`,
  ),
  form('2024 January 31', String.raw`${year}\.?,?[\s-]${name}\.?[\s-]${day}(?!\d)`),
  form('31 tháng 1, 2024', String.raw`(?<!\d)${day}\stháng\s${month},?\s(?:năm\s)?${year}`),
  form('31.1.2024', String.raw`(?<!\d)${day}\.\s?${month}\.\s?${year}`),
  form('31/1/2024 or 1/31/2024', String.raw`(?<!\d)${day}/(?<month>[0-3]?\d)/${year}`, {
    order: 'local',
  }),
  // No region writes the month first between hyphens (Unicode CLDR, short date formats).
  form('31-1-2024', String.raw`(?<!\d)${day}-(?<month>[0-3]?\d)-${year}`, {
    order: 'day first',
  }),
  form(
    '31 มกราคม 2567, 31 ม.ค. 2567',
    String.raw`(?<!\d)${day}\s(?<name>[\p{Script=Thai}.]{3,14}?)\.?\s(?<year>25\d\d)(?!\d)`,
    { ahead: 543 },
  ),
  form('2024 m. sausio 31 d.', String.raw`${year}\sm\.\s${name}\s(?:mėn\.\s)?${day}(?!\d)`),
  form('2024. gada 31. janvārī', String.raw`${year}\.\sgada\s${day}\.\s${name}`),
  form('令和6年1月31日', eraDate('令和'), { ahead: -2018 }),
  form('平成31年1月31日', eraDate('平成'), { ahead: -1988 }),
  form('民國113年1月31日', eraDate('民[國国]'), { ahead: -1911 }),
  form(
    '۱۱ بهمن ۱۴۰۲',
    String.raw`(?<!\d)${day}\s(?<name>${persianMonths.join('|')})(?:\sماه)?،?\s(?<year>1[34]\d\d)(?!\d)`,
    { ahead: 'persian' },
  ),
  form('۱۴۰۲/۱۱/۱۱', String.raw`(?<!\d)(?<year>1[34]\d\d)[/-]${month}[/-]${day}(?!\d)`, {
    ahead: 'persian',
  }),
];

/** A year counted from the beginning of an era, the first of which is 元. */
function eraDate(era: string): string {
  return String.raw`${era}\s?(?<year>元|\d{1,3})\s?年\s?${month}\s?月\s?${day}\s?日`;
}

/** The first form that fits wins; a text of several dates gives the first of that form. */
export function findDate(source: string, dayFirst: boolean): CalendarDate | null {
  if (!mayHoldNumber.test(source) || !/\p{Nd}{4}|年/u.test(source)) return null;
  const text = westernDigits(source);
  if (!mayHoldYear.test(text)) return null;
  for (const form of dateForms) {
    form.pattern.lastIndex = 0;
    for (let match = form.pattern.exec(text); match !== null; match = form.pattern.exec(text)) {
      const date = dateOf(match, form, dayFirst);
      if (date !== null) return date;
    }
  }
  return null;
}

/** Four digits, or signs among which digits of other scripts may be. */
const mayHoldNumber = /\d{4}|[\u0660-\uffff]/;
const mayHoldYear = /(?:19|20|25|1[34])\d\d|年/;

function dateOf(match: RegExpExecArray, form: Form, dayFirst: boolean): CalendarDate | null {
  const { year = '', month = '', name, day = '' } = match.groups ?? {};
  const numbers = {
    month: name === undefined ? Number(month) : monthNumber(name, form),
    day: Number(day),
  };
  const ordered =
    form.order !== 'fixed' && isSwapped(numbers, dayFirst || form.order === 'day first')
      ? { month: numbers.day, day: numbers.month }
      : numbers;
  if (ordered.month < 1 || ordered.month > 12 || ordered.day < 1 || ordered.day > 31) return null;
  const end = match.index + match[0].length;
  return { ...ourDay(form, { year: yearNumber(year), ...ordered }), start: match.index, end };
}

type Day = Pick<CalendarDate, 'year' | 'month' | 'day'>;

function ourDay({ ahead }: Form, day: Day): Day {
  return ahead === 'persian' ? fromPersian(day) : { ...day, year: day.year - ahead };
}

function yearNumber(year: string): number {
  return year === '元' ? 1 : Number(year);
}

/** What cannot be a month is the day, whatever the habit. */
function isSwapped({ month, day }: { month: number; day: number }, dayFirst: boolean): boolean {
  return dayFirst ? month > 12 : day <= 12;
}

function monthNumber(name: string, { ahead }: Pick<Form, 'ahead'>): number {
  if (ahead === 'persian') return persianMonths.indexOf(name) + 1;
  return monthByName.get(plainMonth(name)) ?? 0;
}

/** A text that is a month of a year and no more, as its first day in ISO 8601. */
export function monthAlone(text: string): string | null {
  if (text.length > longestMonth || !mayHoldYear.test(text)) return null;
  const match = monthForms.map(form => form.exec(text)).find(found => found !== null);
  const { name, month, year } = match?.groups ?? {};
  const number = name === undefined ? Number(month) : monthNumber(name, { ahead: 0 });
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}-01` : null;
}

const longestMonth = 24;

/** `January 2024`, `enero de 2024`, `2024年1月`. */
const monthForms: readonly RegExp[] = [
  new RegExp(String.raw`^${name}\.?,?\s${of}${year}$`, 'iu'),
  new RegExp(String.raw`^${year}\s?[年년]\s?${month}\s?[月월]$`, 'iu'),
];
