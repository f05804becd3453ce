import { expect, test } from 'vitest';
import { remembering } from '../../src/normalize/remember.ts';

test('a text that comes again is read once', () => {
  const seen: string[] = [];
  const length = remembering(text => seen.push(text) && text.length);
  expect([length('post-meta'), length('share'), length('post-meta')]).toEqual([9, 5, 9]);
  expect(seen).toEqual(['post-meta', 'share']);
});

test('long texts, and more than some thousand, are not kept', () => {
  const seen: string[] = [];
  const length = remembering(text => seen.push(text) && text.length);
  const texts = ['x'.repeat(1_000), ...Array.from({ length: 6_000 }, (_, at) => `class-${at}`)];
  for (const text of [...texts, 'x'.repeat(1_000), 'class-0']) length(text);
  expect(seen.length).toBe(texts.length + 2);
});
