import { expect, test } from 'vitest';
import { modifiedAt, tagOf, tagOfStream } from '../../src/publish/validators.ts';

test.each([
  ['the whole second', '2026-03-01T08:00:00.999Z', null, '2026-03-01T08:00:00.000Z'],
  [
    'later than before',
    '2026-03-01T08:00:01.000Z',
    '2026-03-01T08:00:00.000Z',
    '2026-03-01T08:00:01.000Z',
  ],
  [
    'not earlier when the clock was set back',
    '2026-02-01T08:00:00.000Z',
    '2026-03-01T08:00:00.000Z',
    '2026-03-01T08:00:00.000Z',
  ],
])('Last-Modified is %s', (_, now, before, modified) => {
  expect(modifiedAt(now, before)).toBe(modified);
});

test('a tag is of the bytes, in one piece or in many, and can stand between quotes', async () => {
  async function* pieces() {
    yield Buffer.from('on');
    yield Buffer.from('e');
  }
  const tag = tagOf(Buffer.from('one'));
  expect(await tagOfStream(pieces())).toBe(tag);
  expect(tag).toMatch(/^[\w-]{22}$/);
  expect(tagOf(Buffer.from('two'))).not.toBe(tag);
});
