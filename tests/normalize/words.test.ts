import { expect, test } from 'vitest';
import { isLatin, latinLetters } from '../../src/normalize/letters.ts';
import { countWords } from '../../src/normalize/words.ts';

test('the Latin letters are all that Unicode knows there', () => {
  const letters = new RegExp(`^[${latinLetters}]$`);
  const signs = [...Array(0x20000).keys()].map(code => String.fromCodePoint(code)).filter(isLatin);
  expect(signs.length).toBeGreaterThan(4_000);
  const letterOrNumber = /^[\p{L}\p{N}\p{M}]$/u;
  expect(signs.filter(sign => letters.test(sign) !== letterOrNumber.test(sign))).toEqual([
    '\ufe0f',
  ]);
});

test.each([
  ['Don’t count well-known ports twice: 3.', 6],
  ['Der Hafen – größer als früher – öffnet am 3. Mai.', 9],
  ['Порт открылся сегодня.', 3],
  ['The port of 上海 opens', 5],
  ['Thanks 🙏🏽 → see you at 12:30 ✅️', 6],
  ['Step ① is done', 4],
  ['The Σ-port’s opening', 3],
  ['', 0],
])('%s has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
