import { describe, expect, test } from 'vitest';
import { findDate, monthAlone } from '../../../src/normalize/metadata/calendar-date.ts';
import { readMoment } from '../../../src/normalize/metadata/moment.ts';

const utc = { timeZone: 'UTC', dayFirst: () => false };
const berlin = { timeZone: 'Europe/Berlin', dayFirst: () => true };
const newYork = { timeZone: 'America/New_York', dayFirst: () => false };

describe('a date that names its zone is that moment', () => {
  test.each([
    ['2024-05-03T08:15:00+01:00', '2024-05-03T07:15:00.000Z'],
    ['2024-05-03T08:15:00.250-0700', '2024-05-03T15:15:00.000Z'],
    ['2024-05-03 08:15Z', '2024-05-03T08:15:00.000Z'],
    ['20240503T081500Z', '2024-05-03T08:15:00.000Z'],
    ['Fri, 03 May 2024 08:15:30 GMT', '2024-05-03T08:15:30.000Z'],
    ['Fri, 3 May 2024 08:15:30 -0500', '2024-05-03T13:15:30.000Z'],
    ['Fri May 3 08:15:30 UTC 2024', '2024-05-03T08:15:30.000Z'],
    ['May 3, 2024 at 8:15 p.m. EDT', '2024-05-04T00:15:00.000Z'],
    ['January 3, 2024 12:05 a.m. ET', '2024-01-03T05:05:00.000Z'],
    ['July 3, 2024 12:05 pm PT', '2024-07-03T19:05:00.000Z'],
    ['3. Mai 2024, 18.30 Uhr MESZ', '2024-05-03T16:30:00.000Z'],
    ['16:05 CET, 3 December 2024', '2024-12-03T15:05:00.000Z'],
    ['1714724100', '2024-05-03T08:15:00.000Z'],
    ['1714724100000', '2024-05-03T08:15:00.000Z'],
  ])('%s', (text, expected) => {
    expect(readMoment(text, berlin)).toBe(expected);
  });
});

describe('a time as other languages write it', () => {
  test.each([
    '3. Mai 2024, 8.15 Uhr',
    'vrijdag 3 mei 2024, 08.15 uur',
    '3. maj 2024 kl. 08.15',
    '3.5.2024 klo 8.15',
    'Le 3 mai 2024 à 8 h 15',
    '3 de maio de 2024 às 08h15',
    '3 de mayo de 2024 a las 8:15 h',
    '3 maggio 2024 alle 8:15',
    '3 maja 2024, 08:15',
    '3 MAYIS 2024 Cuma 08:15',
    '3 мая 2024 г. в 08:15',
    '03.05.2024 11:15 МСК',
    '3 Mei 2024 15:15 WIB',
    'Thứ sáu, 3/5/2024, 15:15 (GMT+7)',
    '2024年5月3日 8時15分',
    '2024年5月3日 星期五 上午8:15',
    '2024.05.03. 오전 8:15',
    '٣ مايو ٢٠٢٤ - ٠٨:١٥',
  ])('%s', text => {
    expect(readMoment(text, { ...utc, dayFirst: () => true })).toBe('2024-05-03T08:15:00.000Z');
  });
});

describe('a date without a zone is read in the zone of the site', () => {
  test.each([
    ['in winter', '2024-01-15 09:00', berlin, '2024-01-15T08:00:00.000Z'],
    ['in summer', '2024-07-15 09:00', berlin, '2024-07-15T07:00:00.000Z'],
    ['on the day that summer time begins', '2024-03-31 12:00', berlin, '2024-03-31T10:00:00.000Z'],
    ['in the hour that is left out', '2024-03-31 02:30', berlin, '2024-03-31T01:30:00.000Z'],
    ['in the hour that comes twice', '2024-10-27 02:30', berlin, '2024-10-27T00:30:00.000Z'],
    ['west of Greenwich', '2024-11-03 12:00', newYork, '2024-11-03T17:00:00.000Z'],
    ['as a day alone: midnight', '2024-07-15', newYork, '2024-07-15T04:00:00.000Z'],
    ['in UTC', '2024-07-15', utc, '2024-07-15T00:00:00.000Z'],
  ])('%s', (_, text, habits, expected) => {
    expect(readMoment(text, habits)).toBe(expected);
  });
});

test.each([
  'January 31st, 2024',
  'Jan. 31 2024',
  '31 January 2024',
  'Wednesday, 31 January, 2024',
  '31-Jan-2024',
  '31. Januar 2024',
  '31. Jänner 2024',
  '31 janvier 2024',
  '31 de enero de 2024',
  '31 de janeiro de 2024',
  '31 gennaio 2024',
  '31 januari 2024',
  '31 stycznia 2024',
  '31. ledna 2024',
  '31 Ocak 2024',
  '31 января 2024 г.',
  '31 січня 2024',
  '31 Ιανουαρίου 2024',
  '31 tammikuuta 2024',
  '31 Januari 2024',
  '31 tháng 1, 2024',
  '2024年1月31日',
  '2024년 1월 31일',
  '2024. 1. 31.',
  '٣١ يناير ٢٠٢٤',
  '31 كانون الثاني 2024',
  '31 जनवरी 2024',
  'الأربعاء 31 يناير/كانون الثاني 2024',
  '31 يناير، 2024',
  '31 בינואר 2024',
  '31/jan/2024',
  '31 OCAK 2024',
  '31 มกราคม 2567',
  '31 ม.ค. 2567',
  '2024 m. sausio 31 d.',
  '2024. gada 31. janvārī',
  '31. jaanuar 2024',
  '31. januára 2024',
  '31 януари 2024',
  '৩১ জানুয়ারি ২০২৪',
  '31 جنوری 2024',
  '令和6年1月31日',
  '民國113年1月31日',
  '۱۱ بهمن ۱۴۰۲',
  '۱۴۰۲/۱۱/۱۱',
  'January 31,2024',
  'January 31 , 2024',
  '31/01/2024',
  '31.01.2024',
  '1/31/2024',
  '2024/01/31',
])('%s is the last of January', text => {
  expect(readMoment(text, utc)).toBe('2024-01-31T00:00:00.000Z');
});

test.each([
  ['令和元年5月1日', '2019-05-01T00:00:00.000Z'],
  ['平成30年12月3日', '2018-12-03T00:00:00.000Z'],
  ['۲۹ اسفند ۱۴۰۲', '2024-03-19T00:00:00.000Z'],
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20T00:00:00.000Z'],
  ['۱ فروردین ۱۳۹۹', '2020-03-20T00:00:00.000Z'],
  ['۳۱ شهریور ۱۳۶۹', '1990-09-22T00:00:00.000Z'],
])('%s, of another calendar, is %s', (text, expected) => {
  expect(readMoment(text, utc)).toBe(expected);
});

test('two numbers are read by the habit of the place', () => {
  expect(readMoment('03/04/2024', utc)).toBe('2024-03-04T00:00:00.000Z');
  expect(readMoment('03/04/2024', { ...utc, dayFirst: () => true })).toBe(
    '2024-04-03T00:00:00.000Z',
  );
});

test('between hyphens the day comes first, unless it can be no month that follows', () => {
  expect(readMoment('03-04-2024', utc)).toBe('2024-04-03T00:00:00.000Z');
  expect(readMoment('04-13-2024', utc)).toBe('2024-04-13T00:00:00.000Z');
});

test.each([
  'yesterday',
  '3 hours ago',
  'soon',
  '',
  'May 2024',
  'Chapter 31, 2024 words',
  '2024-02-30',
  '2024-13-01',
  '31/31/2024',
  '12345',
])('%j is no date', text => {
  expect(readMoment(text, utc)).toBeNull();
});

test.each([
  ['January 2024', '2024-01-01'],
  ['Ocak 2024', '2024-01-01'],
  ['enero de 2024', '2024-01-01'],
  ['2024年11月', '2024-11-01'],
  ['In January 2024', null],
  ['Volume 2024', null],
  ['2024年13月', null],
])('%s alone is the month of %s', (text, expected) => {
  expect(monthAlone(text)).toBe(expected);
});

test('a date within a sentence is found with its place', () => {
  expect(findDate('Posted on 5 March 2021 by Ann', true)).toEqual({
    year: 2021,
    month: 3,
    day: 5,
    start: 10,
    end: 22,
  });
});
