import { expect, test } from 'vitest';
import { formats } from '../../src/render/formats.ts';
import { Press } from '../../src/render/press.ts';
import { entryOf, site } from '../entries.ts';

const full = { content: 'full', language: 'en', podcast: false } as const;
const [first, second] = [entryOf({}, { slug: 'first' }), entryOf({}, { slug: 'second' })];

test('an item is pressed once a format and bound as the same bytes again', () => {
  const press = new Press(site);
  const [once] = press.all([first], formats.rss, full);
  const [again] = press.all([first], formats.rss, full);
  expect(again).toBe(once);
});

test('each format, kind of content and language of the feed has its own', () => {
  const press = new Press(site);
  const texts = [
    ...press.all([first], formats.rss, full),
    ...press.all([first], formats.atom, full),
    ...press.all([first], formats.json, full),
    ...press.all([first], formats.rss, { ...full, content: 'summary' }),
    ...press.all([first], formats.rss, { ...full, language: 'de' }),
  ].map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  expect(new Set(texts).size).toBe(5);
});

test('what does not fit is forgotten, oldest first, and pressed again to the same bytes', () => {
  const roomy = new Press(site);
  const [one] = roomy.all([first, second], formats.rss, full);
  const small = new Press(site, (one?.bytes.length ?? 0) + 1);
  const [before] = small.all([first], formats.rss, full);
  small.all([second], formats.rss, full);
  const [after] = small.all([first], formats.rss, full);
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});

test('items that are pressed together have the bytes of items pressed by themselves', () => {
  const apart = [first, second].flatMap(entry =>
    Object.values(formats).flatMap(format => new Press(site).all([entry], format, full)),
  );
  const press = new Press(site);
  press.all([second], formats.atom, full);
  const together = Object.values(formats).map(format => press.all([first, second], format, full));
  const ofFirst = together.map(([one]) => one);
  const ofSecond = together.map(([, other]) => other);
  expect([...ofFirst, ...ofSecond]).toEqual(apart);
});
