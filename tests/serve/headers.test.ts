import { expect, test } from 'vitest';
import { Headers } from '../../src/serve/feeds/headers.ts';

test('the list is made anew only when Cache-Control is another', () => {
  const headers = new Headers(['ETag', '"a"']);
  const first = headers.with('max-age=900');
  expect(first).toEqual(['ETag', '"a"', 'Cache-Control', 'max-age=900']);
  expect(headers.with('max-age=900')).toBe(first);
  expect(headers.with('max-age=901')).toEqual(['ETag', '"a"', 'Cache-Control', 'max-age=901']);
});
