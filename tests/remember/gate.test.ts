import { expect, test } from 'vitest';
import { gateFrom, vanishing } from '../../src/remember/gate.ts';

test.each([
  ['all of a small collection', gateFrom - 1, 0, false],
  ['all of a collection', gateFrom, 0, true],
  ['less than half', 100, 51, false],
  ['half', 100, 50, false],
  ['more than half', 100, 49, true],
  ['nothing', 100, 100, false],
  ['samples replaced by as many others', 20, 20, false],
])('%s vanishes', (_, before, after, isRefused) => {
  expect(vanishing(before, after, 'articles') !== null).toBe(isRefused);
});

test('the refusal counts what has vanished and names the flag', () => {
  expect(vanishing(100, 3, 'articles')).toMatchObject({
    what: expect.stringContaining('97 of 100'),
    where: 'articles',
    fix: expect.stringContaining('--force'),
  });
});
