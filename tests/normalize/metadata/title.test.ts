import { expect, test } from 'vitest';
import { withoutSite } from '../../../src/normalize/metadata/site-name.ts';
import { metadataOf } from './parse-page.ts';

const cases: [string, string, string | null, string | null][] = [
  [
    'the h1 comes before what the head says',
    '<title>Harbour opens | The Post</title><h1>Harbour opens after eight years</h1>',
    'Harbour opens after eight years',
    'h1',
  ],
  [
    'of several h1 the one like the title',
    '<title>Harbour opens after years - The Post</title><h1>The Post</h1><h1>Harbour opens after years</h1><h1>More</h1>',
    'Harbour opens after years',
    'h1',
  ],
  [
    'an h1 that leads to the front page is the site’s name',
    '<title>Harbour opens after years</title><h1><a href="/">Quay Notes</a></h1><h2>Harbour opens after years</h2>',
    'Harbour opens after years',
    'h2',
  ],
  [
    'a headline of JSON-LD where no heading shows a title',
    '<title>Post: all the news of today</title><script type="application/ld+json">{"@type":"Article","headline":"Harbour opens at last"}</script><p>Text.</p>',
    'Harbour opens at last',
    'json-ld headline',
  ],
  [
    'og:title without the site’s name',
    '<meta property="og:site_name" content="The Post"><meta property="og:title" content="Harbour opens - The Post"><p>Text.</p>',
    'Harbour opens',
    'meta og:title',
  ],
  [
    'a heading without the date in it',
    '<title>Preparing the harbour</title><h1><small>May 3, 2024</small> Preparing the harbour</h1>',
    'Preparing the harbour',
    'h1',
  ],
  [
    'a heading without the label behind a bar',
    '<title>Why the harbour matters to us</title><h1>Why the harbour matters to us | Opinion</h1>',
    'Why the harbour matters to us',
    'h1',
  ],
  [
    'characters that are encoded twice',
    '<title>Ships &amp;amp; cranes</title><h1>Ships &amp;amp; cranes</h1>',
    'Ships & cranes',
    'h1',
  ],
  [
    'a tag that a title is about',
    '<h1>Thirty years of &lt;br&gt; tags</h1>',
    'Thirty years of <br> tags',
    'h1',
  ],
  [
    'the first heading of a text without a title',
    '<h2>Notes on tea</h2><p>Text.</p>',
    'Notes on tea',
    'h2',
  ],
  ['nothing where there is nothing', '<p>Text.</p>', null, null],
];

test.each(cases)('%s', (_, html, title, from) => {
  const found = metadataOf(html);
  expect(found.title).toBe(title);
  expect(found.evidence.title?.from ?? null).toBe(from);
});

test.each([
  ['Harbour opens after years | The Example Post', 'Harbour opens after years'],
  ['Quay Notes: Harbour opens', 'Harbour opens'],
  ['Harbour opens — quaynotes.example', 'Harbour opens'],
  ['Harbour opens: what it means', 'Harbour opens: what it means'],
  ['Wine - a guide', 'Wine - a guide'],
])('the site’s name in %j', (title, expected) => {
  expect(withoutSite(title, ['Quay Notes', 'quaynotes.example'])).toBe(expected);
});

test.each([
  ['夜间渡轮三年后恢复航行_新闻频道_码头日报', '夜间渡轮三年后恢复航行'],
  ['夜间渡轮三年后恢复航行-码头日报', '夜间渡轮三年后恢复航行'],
  ['夜の連絡船が三年ぶりに再開｜港新聞', '夜の連絡船が三年ぶりに再開'],
  ['夜の連絡船が三年ぶりに再開 - 港新聞', '夜の連絡船が三年ぶりに再開'],
  ['【速報】連絡船が三年ぶりに再開【続報】 - 港新聞', '【速報】連絡船が三年ぶりに再開【続報】'],
  ['야간 여객선 3년 만에 운항 재개 - 부두일보', '야간 여객선 3년 만에 운항 재개'],
  ['中-美关系', '中-美关系'],
  ['Night ferry sails after three years ‹ The Quay', 'Night ferry sails after three years'],
  ['Porting a parser and its tests / Part two', 'Porting a parser and its tests / Part two'],
])('a site’s name that nobody has stated in %j', (title, expected) => {
  expect(withoutSite(title, [])).toBe(expected);
});

test.each([
  '夜の連絡船が再開：港新聞',
  '夜の連絡船が再開 【港新聞】',
  '【港新聞】夜の連絡船が再開',
  '港新聞 ~ 夜の連絡船が再開',
  '夜の連絡船が再開 / 港新聞',
])('a stated name of a site in %j', title => {
  expect(withoutSite(title, ['港新聞'])).toBe('夜の連絡船が再開');
});
