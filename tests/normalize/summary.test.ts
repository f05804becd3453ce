import { expect, test } from 'vitest';
import { summarize } from '../../src/normalize/summary.ts';

const sentence = 'The ferry between the two harbours sails again, eleven months after the fire. ';

test('a real description is the summary', () => {
  const description = 'How a cooperative of fishermen\n brought back a ferry.';
  expect(summarize('Text.', description)).toBe(
    'How a cooperative of fishermen brought back a ferry.',
  );
});

test('a description of a word or two is none', () => {
  expect(summarize('The ferry sails again.', 'Home page')).toBe('The ferry sails again.');
});

test('the first sentences of the text, up to 300 characters', () => {
  const summary = summarize(sentence.repeat(9), null);
  expect(summary).toBe(sentence.repeat(3).trim());
});

test.each(['Dec.', 'Dr.', 'U.S.', 'Sen.'])('no sentence ends at %s', abbreviation => {
  const text = `${sentence.repeat(3)}On ${abbreviation} Harbour ${'they met again and '.repeat(9)}parted.`;
  expect(summarize(text, null)).toBe(sentence.repeat(3).trim());
});

test('a sentence without an end is cut at a word', () => {
  const summary = summarize('harbour '.repeat(90), null);
  expect(summary).toMatch(/harbour…$/);
  expect(summary?.length).toBeLessThanOrEqual(300);
});

test('Japanese is cut at a sentence', () => {
  const japanese =
    '渡し船は二つの港の間をふたたび走りはじめた。修理の費用は漁師たちが払った。'.repeat(12);
  expect(summarize(japanese, null)).toMatch(/。$/);
});

test('nothing is the summary of nothing', () => {
  expect(summarize('', null)).toBeNull();
});
