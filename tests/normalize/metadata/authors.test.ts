import { expect, test } from 'vitest';
import {
  looksPersonal,
  personName,
  splitNames,
} from '../../../src/normalize/metadata/person-name.ts';
import { metadataOf } from './parse-page.ts';

function namesOn(body: string, head = ''): string[] {
  const page = `<html><head>${head}</head><body><h1>Harbour opens after years</h1>${body}</body></html>`;
  return metadataOf(page).authors.map(({ name }) => name);
}

test.each([
  ['English', '<p>By Ann Lee</p>', ['Ann Lee']],
  ['English, several', '<p>By Ann Lee, Ben Okri and Cy Dow</p>', ['Ann Lee', 'Ben Okri', 'Cy Dow']],
  ['German, with a label for an article', '<p>Ein Artikel von Anna Groß</p>', ['Anna Groß']],
  ['Dutch, of a post', '<p>Geplaatst door Piet van Dam</p>', ['Piet van Dam']],
  ['Thai', '<p>โดย: สมชาย ใจดี</p>', ['สมชาย ใจดี']],
  ['Korean, with the profession behind', '<p class="byline">홍길동 기자</p>', ['홍길동']],
  ['Lithuanian', '<p>Autorius: Jonas Kazlauskas</p>', ['Jonas Kazlauskas']],
  ['German', '<p>Von Anna Groß und Jörg Vogt</p>', ['Anna Groß', 'Jörg Vogt']],
  ['French', '<p>Par Zoé Petit</p>', ['Zoé Petit']],
  ['Spanish', '<p>Por Ana de la Cruz</p>', ['Ana de la Cruz']],
  ['Italian', '<p>di Carla Neri</p>', ['Carla Neri']],
  ['Portuguese', '<p>Por João Dias</p>', ['João Dias']],
  ['Dutch', '<p>Door Piet van Dam</p>', ['Piet van Dam']],
  ['Swedish', '<p>Av Åsa Lind</p>', ['Åsa Lind']],
  ['Polish', '<p>Autor: Jan Kowal</p>', ['Jan Kowal']],
  ['Turkish', '<p>Yazan: Ayşe Kaya</p>', ['Ayşe Kaya']],
  ['Russian', '<p>Автор: Анна Ли</p>', ['Анна Ли']],
  ['Arabic', '<p>بقلم: سامي حداد</p>', ['سامي حداد']],
  ['Chinese', '<p>作者：王小明</p>', ['王小明']],
  ['Japanese', '<p>執筆：山田太郎</p>', ['山田太郎']],
])('a byline in %s', (_, body, expected) => {
  expect(namesOn(body)).toEqual(expected);
});

test.each(['Text of it.', 'By the way.', 'Von hier aus.'])(
  '“%s” is the beginning of a text, not a byline',
  line => {
    expect(namesOn(`<p>${line}</p>`)).toEqual([]);
  },
);

test.each([
  ['a label and a name in elements of their own', '<p><span>Written by</span> <b>Ann Lee</b></p>'],
  ['a byline with a role behind', '<div class="byline"><b>Ann Lee</b><i>Senior Writer</i></div>'],
  ['a byline with a date behind', '<div class="byline">Ann Lee - May 3, 2024</div>'],
  ['a name right behind the word', '<div class="byline">ByAnn Lee</div>'],
  [
    'a link to the author’s page',
    '<div class="author"><a href="/authors/lee">Ann Lee</a> writes</div>',
  ],
  ['pictures and text', '<p class="byline">Photographs and words by Ann Lee</p>'],
  ['a date before the byline', '<p>Posted on May 3, 2024 by Ann Lee</p>'],
  ['a date before the name', '<p>03.05.2024 - Ann Lee</p>'],
  ['a date with a comma in the byline', '<p class="byline">May 3, 2024 by <b>Ann Lee</b></p>'],
  ['a name above a role', '<p>Ann Lee</p><p>Staff Writer</p>'],
])('%s', (_, body) => {
  expect(namesOn(body)).toEqual(['Ann Lee']);
});

test('what a page states comes before what it shows', () => {
  expect(namesOn('<p>By Ben Okri</p>', '<meta name="author" content="Ann Lee">')).toEqual([
    'Ann Lee',
  ]);
});

test('a person who is shown comes before a site that is stated', () => {
  const head =
    '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">';
  expect(namesOn('<p>By Ann Lee</p>', head)).toEqual(['Ann Lee']);
});

test('the site is the author where nobody else is named', () => {
  const head =
    '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">';
  expect(namesOn('', head)).toEqual(['The Post']);
});

test.each([
  'admin',
  'Staff',
  'https://example.org/ann',
  'ann@example.org',
  'null',
  '{{ author }}',
  '. .',
  'the tide (see',
])('%s is nobody', value => {
  expect(namesOn('', `<meta name="author" content="${value}">`)).toEqual([]);
});

test('the section behind a date is no name', () => {
  expect(namesOn('<p>May 3, 2024 | Products Liability</p>')).toEqual([]);
});

test('the editors of a site sign with its name', () => {
  expect(namesOn('<p class="byline">Redaktion Hafenblatt</p>')).toEqual(['Redaktion Hafenblatt']);
  expect(namesOn('<p>Redaktion: Ann Lee</p>')).toEqual(['Ann Lee']);
});

test('a day of the week is nobody', () => {
  expect(namesOn('<p class="byline">Geschrieben von am Dienstag</p>')).toEqual([]);
});

test('a label without a name behind it is nobody', () => {
  expect(namesOn('<p class="byline">Artikel von</p>')).toEqual([]);
});

test('a name that a template has encoded twice is decoded', () => {
  const head = '<meta name="author" content="Redacci&amp;oacute;n P&amp;aacute;gina">';
  expect(namesOn('', head)).toEqual(['Redacción Página']);
});

test('names in related articles and comments are not those of authors', () => {
  const body = '<aside><p>By Ben Okri</p></aside><div class="comments"><p>By Cy Dow</p></div>';
  expect(namesOn(body)).toEqual([]);
});

test('a name is cut where a degree, a role or a publication follows', () => {
  expect(splitNames('Ann Lee, MD, Chief Editor, The Post')).toEqual(['Ann Lee']);
  expect(personName('Ann Lee | The Post')).toBe('Ann Lee');
  expect(personName('Posted by Ann Lee on May 3, 2024')).toBe('Ann Lee');
});

test.each(['Ann Lee', 'Dr. Ann Lee', 'José de la Cruz', 'A. J. Neal', '王小明'])(
  '%s is personal',
  name => {
    expect(looksPersonal(name)).toBe(true);
  },
);

test.each(['Ann', 'Read More', 'Senior Editor', 'ann lee', 'May 3', 'What is it?'])(
  '%s is not personal',
  name => {
    expect(looksPersonal(name)).toBe(false);
  },
);

test.each([
  ['文：例山花子（記者）', '例山花子'],
  ['记者：李例 编辑：王样', '李例'],
  ['김예시 기자', '김예시'],
])('the byline %s names one person', (line, name) => {
  expect(namesOn(`<p>${line}</p>`)).toEqual([name]);
});
