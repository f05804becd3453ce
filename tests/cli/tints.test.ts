import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { tinted, tints } from '../../src/cli/tints.ts';

const report = `new        a.md: A
problem    b.md: the file is empty. Write something.
Published edition 1: 1 article
`;

test('the beginnings of lines are coloured, and nothing else is changed', () => {
  const shown = tinted(report);
  expect(shown).toContain('\x1b[32mnew        \x1b[39ma.md');
  expect(shown).toContain('\x1b[31mproblem    \x1b[39mb.md');
  expect(stripVTControlCharacters(shown)).toBe(report);
});

test('text that begins with such a word stays as it is', () => {
  const text = 'new houses are built\nProblems with the roof: none\n';
  expect(tinted(text)).toBe(text);
});

test('each pattern is of the beginning of a line', () => {
  for (const [pattern] of tints) expect(pattern.source).toMatch(/^\^/);
});
