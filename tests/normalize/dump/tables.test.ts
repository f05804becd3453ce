import { expect, test } from 'vitest';
import { closings } from '../../../src/normalize/dump/closings.ts';
import { features } from '../../../src/normalize/dump/features.ts';
import { furniture } from '../../../src/normalize/dump/furniture.ts';
import { weights } from '../../../src/normalize/dump/weights.ts';

test('every feature has a weight, and every weight a feature', () => {
  expect(Object.keys(weights).sort()).toEqual(Object.keys(features).sort());
});

test('furniture rules match whole lines, and none matches a sentence', () => {
  const sentence = 'The committee met on Monday to hear what the engineers had found.';
  for (const { line } of furniture) {
    expect(line.source).toMatch(/\$$/);
    expect(line.test(sentence)).toBe(false);
  }
});

test('a closing line asks for some of the article above it', () => {
  for (const { line, above } of closings) {
    expect(above).toBeGreaterThan(0);
    expect(above).toBeLessThan(1);
    expect(line.source).toMatch(/^\^.*\$$/);
  }
});
