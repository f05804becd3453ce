import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../src/slug.ts';

test.each([
  ['Politics', 'politics'],
  ['  politics ', 'politics'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['#climate', 'climate'],
  ['R&B', 'r-and-b'],
  ['Café Zürich', 'cafe-zurich'],
  ['Straße nach Łódź', 'strasse-nach-lodz'],
  ['don’t stop', 'dont-stop'],
  ['İstanbul', 'istanbul'],
  ['日本語 ニュース', '日本語-ニュース'],
  ['がぎぐ', 'がぎぐ'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['한국', '한국'],
  ['🎉', 'u-1f389'],
  ['', ''],
])('%s is %s', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('a long name is cut after a whole word', () => {
  expect(slug('harbour '.repeat(30))).toBe('harbour-'.repeat(10).slice(0, -1));
});

test('any name has a slug that is its own slug, bounded, and safe in an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), name => {
      const once = slug(name);
      expect(slug(once)).toBe(once);
      expect([...once].length).toBeLessThanOrEqual(80);
      expect(once).not.toMatch(/[\s/?#%.\\]|^-|-$|--/);
      expect(once === '').toBe(name.trim() === '');
    }),
  );
});
