import { expect, test } from 'vitest';
import { metadataOf } from './parse-page.ts';

const page =
  '<html lang="en"><title>Tea | Quay</title><meta name="author" content="Ben Okri"><h1>Tea</h1><p>Text.</p>';

test('what the author declares stands above what the page says', () => {
  const found = metadataOf(page, {
    declared: {
      title: 'On tea',
      author: 'Ann Lee',
      lang: 'en_gb',
      canonicalURL: 'https://quay.example/tea?utm_source=x',
    },
  });
  expect(found).toMatchObject({
    title: 'On tea',
    authors: [{ name: 'Ann Lee' }],
    language: 'en-GB',
    url: 'https://quay.example/tea',
  });
  expect(found.evidence.title).toEqual({ from: 'front matter title', value: 'On tea' });
});

test('a JSON Feed item', () => {
  const found = metadataOf('<p>Text.</p>', {
    kind: 'json',
    declaredIn: 'JSON Feed',
    declared: {
      id: 'tag:quay.example,2024:tea',
      title: 'On tea',
      date_published: '2024-05-03T08:15:00Z',
      date_modified: '2024-05-04T08:15:00Z',
      authors: [{ name: 'Ann Lee', url: 'https://quay.example/ann' }],
      tags: ['tea', 'Tea', 'leaves'],
      image: 'https://quay.example/tea.jpg',
      attachments: [
        {
          url: 'https://quay.example/tea.mp3',
          mime_type: 'audio/mpeg',
          size_in_bytes: 1234,
          duration_in_seconds: 61,
        },
      ],
    },
  });
  expect(found).toMatchObject({
    id: 'tag:quay.example,2024:tea',
    published: '2024-05-03T08:15:00.000Z',
    updated: '2024-05-04T08:15:00.000Z',
    authors: [{ name: 'Ann Lee', url: 'https://quay.example/ann', email: null }],
    tags: ['tea', 'leaves'],
    image: { url: 'https://quay.example/tea.jpg' },
    attachments: [
      {
        url: 'https://quay.example/tea.mp3',
        type: 'audio/mpeg',
        title: null,
        bytes: 1234,
        duration: 61,
      },
    ],
    problems: [],
  });
});

test('a schema.org Article, whose @id is not an id', () => {
  const found = metadataOf('<p>Text.</p>', {
    kind: 'json',
    declaredIn: 'JSON-LD',
    declared: {
      '@type': 'Article',
      '@id': 'https://quay.example/#article',
      headline: 'On tea',
      author: { '@type': 'Person', name: 'Ann Lee' },
      datePublished: '2024-05-03',
      articleSection: ['Uncategorized', 'Food'],
      keywords: 'tea, leaves',
      inLanguage: 'en',
    },
  });
  expect(found).toMatchObject({
    id: null,
    title: 'On tea',
    authors: [{ name: 'Ann Lee' }],
    section: 'Food',
    tags: ['tea', 'leaves'],
  });
});

test('a podcast episode', () => {
  const found = metadataOf(page, {
    declared: {
      title: 'Episode one',
      audio: 'https://quay.example/one.m4a',
      length: '52000',
      duration: '1:02:03',
      season: 2,
      episode: 1,
      episodeType: 'trailer',
      explicit: 'yes',
      transcript: 'https://quay.example/one.vtt',
    },
  });
  expect(found.attachments).toEqual([
    {
      url: 'https://quay.example/one.m4a',
      type: 'audio/mp4',
      title: null,
      bytes: 52000,
      duration: 3723,
    },
  ]);
  expect(found.episode).toEqual({
    season: 2,
    number: 1,
    kind: 'trailer',
    explicit: true,
    transcript: { url: 'https://quay.example/one.vtt', type: 'text/vtt' },
    chapters: null,
  });
});

test.each([
  [{ draft: true }, true],
  [{ draft: 'yes' }, true],
  [{ published: false }, true],
  [{ published: true }, false],
  [{ draft: false, published: false }, false],
  [{}, false],
])('%j is a draft: %s', (declared, expected) => {
  expect(metadataOf(page, { declared }).draft).toBe(expected);
});

test.each([
  [{ title: { en: 'Tea' } }, 'front matter title'],
  [{ lastmod: 'some day' }, 'front matter lastmod'],
  [{ lang: 'English, please' }, 'front matter lang'],
  [{ draft: 'perhaps' }, 'front matter draft'],
])('a wrong value is a problem that names the field: %j', (declared, field) => {
  const { problems } = metadataOf(page, { declared, path: 'tea.md' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ where: 'tea.md' });
  expect(problems[0]?.what).toContain(field);
});

test.each([
  ['1:02:03', 3723],
  ['62:03', 3723],
  [3723, 3723],
  ['PT1H2M3S', 3723],
  ['P1DT1S', 86_401],
  ['an hour', null],
])('a duration written %j', (duration, expected) => {
  const declared = { audio: 'https://quay.example/one.mp3', duration };
  expect(metadataOf(page, { declared }).attachments[0]?.duration).toBe(expected);
});
