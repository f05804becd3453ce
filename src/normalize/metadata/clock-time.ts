import type { CalendarDate } from './calendar-date.ts';
import { zoneNames } from './zone-names.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes ahead of UTC, an IANA zone, or undefined where none is named. */
  readonly zone: number | string | undefined;
}

const zone = String.raw`(?<zone>Z(?![\p{L}])|\(?(?:GMT|UTC)?\s?[+\-−]\d\d?:?(?:\d\d)?(?!\d)|\(?(?<name>[A-Z]{2,4}|МСК)\)?(?![\p{L}]))?`;

/** `10:30`, `10:30:05.123+02:00`, `9.30 Uhr`, `kl. 9.30`, `3 p.m. ET`, `午後3時5分`, `15 h 30`. */
const timePattern = new RegExp(
  String.raw`(?<!\d)(?<before>午前|午後|上午|下午|오전|오후)?\s?(?<hour>[0-2]?\d)(?:(?::|\s?h\s?|時|时|点|시\s?|\.(?=\d\d\s?(?:Uhr|uur|[ap]\.?m))|(?<=klo?\.?\s\d\d?)\.(?=\d\d))(?<minute>[0-5]\d)?(?:分|분)?(?::(?<second>[0-6]\d)(?:[.,]\d+)?)?)?\s?(?<half>[ap]\.?\s?m\b\.?)?(?:\s?(?:Uhr|uur|hrs))?,?\s?${zone}`,
  'iu',
);

/** How far from the date its time may stand, in characters. */
const reach = 40;

/** The time that is written beside a date, after it, else within it or before it. */
export function findTime(text: string, date: CalendarDate): ClockTime | null {
  const after = text.slice(date.end, date.end + reach);
  const before = text.slice(Math.max(0, date.start - reach), date.start);
  const compact = /^T(\d\d)(\d\d)(\d\d)?/.exec(after);
  if (compact !== null) {
    const [all, hour = '', minute = '', second = ''] = compact;
    return timeOf(`${hour}:${minute}:${second || '00'}${after.slice(all.length)}`);
  }
  const [within = ''] = /\d\d:\d\d.*/.exec(text.slice(date.start, date.end)) ?? [];
  return timeOf(after) ?? timeOf(within) ?? timeOf(before);
}

function timeOf(text: string): ClockTime | null {
  const groups = timePattern.exec(text)?.groups;
  if (groups === undefined) return null;
  const { before = '', hour = '', minute, second, half = '' } = groups;
  if (minute === undefined && half === '' && before === '') return null;
  const late = /^p/i.test(half) || /午後|下午|오후/.test(before);
  const early = /^a/i.test(half) || /午前|上午|오전/.test(before);
  const twelve = Number(hour) % 12;
  return {
    hour: late ? twelve + 12 : early ? twelve : Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: zoneOf(groups.zone ?? '', groups.name ?? ''),
  };
}

function zoneOf(text: string, name: string): number | string | undefined {
  const offset = /([+\-−])(\d\d?):?(\d\d)?$/.exec(text);
  if (offset === null) return zoneNames[(name || text).toUpperCase()];
  const [, sign, hours = '', minutes = ''] = offset;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : -size;
}
