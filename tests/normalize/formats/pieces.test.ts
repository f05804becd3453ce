import { expect, test } from 'vitest';
import { utf8Pieces } from '../../../src/normalize/formats/pieces.ts';

const long = 100_000;

test.each<[string, Uint8Array]>([
  ['nothing', Buffer.from('')],
  ['a short text', Buffer.from('<p>short</p>')],
  ['many tags', Buffer.from('<p>fünf €</p>'.repeat(long / 10))],
  ['two bytes a character, without tags', Buffer.from('ü'.repeat(long))],
  ['three bytes a character, without tags', Buffer.from('€'.repeat(long))],
  ['four bytes a character, without tags', Buffer.from(`<${'😀'.repeat(long)}`)],
  ['characters cut in two', Buffer.alloc(long, Buffer.from([0xc3, 0xf0, 0x9f, 0x41]))],
  ['bytes that begin no character', Buffer.alloc(long, 0xbf)],
])('%s: the pieces together are the whole', (_, bytes) => {
  expect(utf8Pieces(bytes).join('')).toBe(Buffer.from(bytes).toString());
});

test.each(Array.from({ length: 12 }, (_, more) => more))(
  'no piece ends within an entity: %i',
  more => {
    const pieces = utf8Pieces(Buffer.from(`${'x'.repeat(more)}${'&hellip; '.repeat(long / 10)}`));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.slice(1).filter(piece => !piece.startsWith('&'))).toEqual([]);
  },
);

test('a piece begins with a tag', () => {
  const pieces = utf8Pieces(Buffer.from(`<p title="x">text</p>\n`.repeat(long / 10)));
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.filter(piece => piece.startsWith('<'))).toEqual(pieces);
});

test('the byte-order mark is left out', () => {
  expect(utf8Pieces(Buffer.from('\uFEFFtext'))).toEqual(['text']);
});
