import { describe, expect, test } from 'vitest';
import { metadataOf } from './parse-page.ts';

const stated = (date: string): string =>
  `<script type="application/ld+json">{"@type":"Article","headline":"Tea","datePublished":"${date}"}</script>`;
const page = (body: string, head = ''): string =>
  `<html lang="en"><head>${head}</head><body><h1>Notes on tea</h1>${body}</body></html>`;

test('what is stated has the time and comes before the day that is shown', () => {
  const found = metadataOf(page('<p>May 3, 2024</p>', stated('2024-05-03T08:15:00Z')));
  expect(found.published).toBe('2024-05-03T08:15:00.000Z');
  expect(found.evidence.published?.from).toBe('json-ld datePublished');
});

test('a day shown before the stated one is the first publication', () => {
  const found = metadataOf(page('<p>March 2, 2019</p>', stated('2024-05-03T08:15:00Z')));
  expect(found.published).toBe('2019-03-02T00:00:00.000Z');
  expect(found.evidence.published?.from).toBe('date under the title');
});

test('a day shown after the stated one is a revision', () => {
  const found = metadataOf(page('<p>June 1, 2024</p>', stated('2024-05-03T08:15:00Z')));
  expect(found.published).toBe('2024-05-03T08:15:00.000Z');
});

test.each([
  ['in a line of its own', '<p>Published May 3, 2024</p>'],
  ['behind a label', '<b>Published</b><span>May 3, 2024</span>'],
  ['for machines', '<time datetime="2024-05-03">three days ago</time>'],
  ['beside a revision', '<p>Updated June 1, 2024</p><p>May 3, 2024</p>'],
  [
    'before those of teasers',
    '<p>May 3, 2024</p><ul><li>May 1, 2024<li>May 2, 2024<li>May 4, 2024</ul>',
  ],
  ['in several elements', '<div class="date"><b>May</b> <i>3</i>, <u>2024</u></div>'],
])('a day shown %s', (_, body) => {
  expect(metadataOf(page(body)).published).toBe('2024-05-03T00:00:00.000Z');
});

test('a date in a sentence is not that of the article', () => {
  const prose =
    'The harbour was built on May 3, 1994 by people of many towns who had come from afar.';
  expect(metadataOf(page(`<p>${prose}</p>`)).published).toBeNull();
});

test.each([
  [
    'before a link in a paragraph',
    '<p>Shown online Feb. 16, 2023, by the <a href="/quay">harbour office</a>, the plan has been a matter of debate in every café of the town since then, and will stay one for years to come.</p>',
  ],
  ['before a list', '<p>As of July 31, 2023, it had:</p><ul><li>ships</ul>'],
])('nor is one %s', (_, body) => {
  expect(metadataOf(page(body)).published).toBeNull();
});

test('a revision comes before the dates of teasers', () => {
  const teasers = ['May 1, 2024', 'May 2, 2024', 'May 4, 2024'];
  const cards = teasers
    .map(date => `<div class="card"><p class="date">${date}</p>Tea</div>`)
    .join('');
  const found = metadataOf(page(`${cards}<p>Last updated: April 3, 2024</p>`));
  expect(found.evidence.published?.from).toBe('revision by the title');
  expect(metadataOf(page(cards)).evidence.published?.from).toBe('date in a list');
});

test('a day shown as published comes before one by the title that may be of anything', () => {
  const far = '<i></i>'.repeat(300);
  const body = `<aside><p>May 1, 2024</p></aside>${far}<p>Published on May 3, 2024</p>`;
  expect(metadataOf(page(body)).published).toBe('2024-05-03T00:00:00.000Z');
});

test('a month without a day is better than nothing', () => {
  const found = metadataOf(page('<p>November 2015</p>'));
  expect(found.published).toBe('2015-11-01T00:00:00.000Z');
  expect(found.evidence.published?.from).toBe('month shown');
});

test('a list of months is an archive', () => {
  const months = '<ul><li>May 2024<li>April 2024<li>March 2024</ul>';
  expect(metadataOf(page(months)).published).toBeNull();
});

test('a date in the address or the file name comes last', () => {
  const saved = '<!-- saved from url=(0040)https://quay.example/2024/05/03/tea.html -->';
  expect(metadataOf(saved + page('')).evidence.published?.from).toBe('date in url');
  const inWords = saved.replace('/05/', '/may/');
  expect(metadataOf(inWords + page('')).published).toBe('2024-05-03T00:00:00.000Z');
  const named = metadataOf(page(''), { path: 'posts/2024-05-03-tea.md' });
  expect(named.published).toBe('2024-05-03T00:00:00.000Z');
  expect(named.evidence.published?.from).toBe('date in path');
});

test('what a page says of its future, or of the time before the web, is a problem', () => {
  for (const date of ['2031-01-01', '1904-01-01']) {
    const found = metadataOf(page('', stated(date)), { path: 'tea.html' });
    expect(found.published).toBeNull();
    expect(found.problems).toMatchObject([{ where: 'tea.html' }]);
    expect(found.problems[0]?.what).toContain(date);
  }
});

test('a date in the future that the author declares is an embargo', () => {
  const found = metadataOf(page(''), { declared: { date: '2031-01-01T09:00:00+01:00' } });
  expect(found.published).toBe('2031-01-01T08:00:00.000Z');
  expect(found.problems).toEqual([]);
});

test('a declared date is read in the zone of the site, whatever type it has', () => {
  const inBerlin = { timeZone: 'Europe/Berlin' };
  const text = metadataOf(page(''), { ...inBerlin, declared: { date: '2024-07-15 09:00' } });
  expect(text.published).toBe('2024-07-15T07:00:00.000Z');
  const typed = metadataOf(page(''), { declared: { date: new Date('2024-07-15T09:00:00Z') } });
  expect(typed.published).toBe('2024-07-15T09:00:00.000Z');
});

test('a declared date that is none is a problem that names the field', () => {
  const found = metadataOf(page('<p>May 3, 2024</p>'), { declared: { date: 'soon' } });
  expect(found.published).toBe('2024-05-03T00:00:00.000Z');
  expect(found.problems.map(({ what }) => what)).toEqual([
    `front matter date 'soon' is not a date`,
  ]);
});

test('numeric dates follow the region of the page', () => {
  const body = '<p>Published 03/04/2024</p>';
  expect(metadataOf(`<html lang="en-GB">${page(body)}`).published).toBe('2024-04-03T00:00:00.000Z');
  expect(metadataOf(`<html lang="de">${page(body)}`).published).toBe('2024-04-03T00:00:00.000Z');
  expect(metadataOf(page(body)).published).toBe('2024-03-04T00:00:00.000Z');
});

test.each([
  ['another date of the page', '<ul><li>Tea tasting, 25/04/2024</ul>', 'tea'],
  ['the date in its address', '', '2024/04/03/tea'],
])('numeric dates follow %s', (_, more, path) => {
  const saved = `<!-- saved from url=(0000)https://press.example/${path} -->`;
  const body = `<p>Published 03/04/2024</p>${more}`;
  expect(metadataOf(saved + page(body)).published).toBe('2024-04-03T00:00:00.000Z');
});

test.each([
  '2024/05/31/tea',
  '2024-05/31/tea',
  '20240531/tea',
  't20240531_7.html',
  'tea-31-05-2024',
])('the day in the address /%s', path => {
  const saved = `<!-- saved from url=(0000)https://press.example/${path} -->`;
  expect(metadataOf(saved + page('')).published).toBe('2024-05-31T00:00:00.000Z');
});

test('two numbers in an address that may both be months are no date', () => {
  const saved = '<!-- saved from url=(0000)https://press.example/tea-03-05-2024 -->';
  expect(metadataOf(saved + page('')).published).toBeNull();
});

test('a date is read from properties of RDFa', () => {
  const date =
    '<span property="dc:date dc:created" content="2024-05-03T08:15:00Z">last week</span>';
  expect(metadataOf(page(date)).published).toBe('2024-05-03T08:15:00.000Z');
});

test('three dates in elements just alike are those of teasers, not of the article', () => {
  const card = (day: string): string =>
    `<div class="card">Tea <span itemprop="datePublished" content="${day}">new</span></div>`;
  const teasers = ['2024-06-01', '2024-06-02', '2024-06-03'].map(card).join('');
  const meta = '<meta name="date" content="May 3, 2024">';
  expect(metadataOf(page(teasers, meta)).published).toBe('2024-05-03T00:00:00.000Z');
});

test('JSON-LD is read from the meta element that a framework makes of it', () => {
  const json =
    '{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2024-05-03&quot;}';
  const found = metadataOf(page('', `<meta name="script:ld+json" content="${json}">`));
  expect(found.published).toBe('2024-05-03T00:00:00.000Z');
});

describe('the last revision', () => {
  const modified = stated('2024-05-03T08:15:00Z').replace(
    '}',
    ',"dateModified":"2024-05-03T09:00:00Z"}',
  );

  test('is the day that readers see, where nothing is stated', () => {
    expect(metadataOf(page('<p>Last updated: June 1, 2024</p>')).updated).toBe(
      '2024-06-01T00:00:00.000Z',
    );
  });

  test('is stated with its time, unless readers see a later day', () => {
    expect(metadataOf(page('<p>Updated May 3, 2024</p>', modified)).updated).toBe(
      '2024-05-03T09:00:00.000Z',
    );
    const found = metadataOf(page('<p>Updated June 1, 2024</p>', modified));
    expect(found.updated).toBe('2024-06-01T00:00:00.000Z');
    expect(found.published).toBe('2024-05-03T08:15:00.000Z');
  });

  test('is what the server says only where nothing else tells', () => {
    const server = '<meta http-equiv="last-modified" content="2024-07-09">';
    expect(metadataOf(page('<p>Updated June 1, 2024</p>', server)).updated).toBe(
      '2024-06-01T00:00:00.000Z',
    );
    expect(metadataOf(page('', server)).updated).toBe('2024-07-09T00:00:00.000Z');
  });
});

test.each([
  'Posted May 3, 2024, updated June 1, 2024',
  'Updated June 1, 2024, 9:10 am | Published: May 3, 2024, 6:30 pm',
  'Publié le 3 mai 2024 à 18h30 - Mis à jour le 1er juin 2024 à 9h10',
  'Stand: 1. Juni 2024, 09:10 Uhr | Veröffentlicht: 3. Mai 2024, 18:30 Uhr',
  '公開日：2024年5月3日 18時30分　更新日：2024年6月1日',
  '입력 2024.05.03 18:30 수정 2024.06.01 09:10',
])('both dates of a line are read: %s', line => {
  const { published, updated } = metadataOf(page(`<p>${line}</p>`));
  expect([published?.slice(0, 10), updated?.slice(0, 10)]).toEqual(['2024-05-03', '2024-06-01']);
});
