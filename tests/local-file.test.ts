import { describe, expect, test } from 'vitest';
import { besideArticle, localPath, localType, localTypes } from '../src/local-file.ts';

const site = 'https://harbour.example/news/';

describe('the table of published files', () => {
  test.each(Object.entries(localTypes))('%s', (end, type) => {
    expect(end).toMatch(/^(\.[a-z0-9]+)+$/);
    expect(type).toMatch(/^(image|audio|video|text|application)\/[a-z0-9.+-]+$/);
  });

  test.each(['.svg', '.html', '.js', '.xml', '.md', '.json', ''])('has no %s', end => {
    expect(localType(`photos/boat${end}`)).toBeNull();
  });

  test('does not look at the case', () => {
    expect(localType('photos/BOAT.JPG')).toBe('image/jpeg');
  });
});

test.each([
  ['boat.md', 'https://harbour.example/news/media/'],
  ['photos/boat.md', 'https://harbour.example/news/media/photos/'],
  ['été 2026/a#b/boat.md', 'https://harbour.example/news/media/%C3%A9t%C3%A9%202026/a%23b/'],
])('what lies beside %s is at %s', (article, address) => {
  expect(besideArticle(site, article)).toBe(address);
});

test.each([
  ['boat.jpg', 'photos/boat.jpg'],
  ['../audio/horn.mp3', 'audio/horn.mp3'],
  ['boat.jpg?size=large#top', 'photos/boat.jpg'],
  ['my%20boat.jpg', 'photos/my boat.jpg'],
  ['e\u0301te\u0301.jpg', 'photos/\u00e9t\u00e9.jpg'],
  ['../../rss.xml', null],
  ['.hidden/boat.jpg', null],
  ['..%2f..%2fetc/passwd', null],
  ['%00.jpg', null],
  ['%zz.jpg', null],
  ['a//b.jpg', null],
  ['https://elsewhere.example/media/boat.jpg', null],
])('from photos/, %s is %s', (reference, path) => {
  const address = new URL(reference, besideArticle(site, 'photos/boat.md')).href;
  expect(localPath(address, site)).toBe(path);
});
