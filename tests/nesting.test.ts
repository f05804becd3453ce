import { expect, test } from 'vitest';
import { isNestedWithoutEnd } from '../src/nesting.ts';

function nested(levels: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

function holdingItself(times: number): unknown {
  const value: unknown[] = [];
  for (let time = 0; time < times; time++) value.push(value);
  return value;
}

test.each([
  ['a list of more than a million numbers', Array.from({ length: 1_000_001 }, () => 1)],
  ['text', 'text'],
  ['nothing', null],
  ['lists in a hundred lists', nested(101)],
])('%s can be walked over', (_, value) => {
  expect(isNestedWithoutEnd(value)).toBe(false);
});

test.each([
  ['lists in more than a hundred lists', nested(102)],
  ['a list that holds itself', holdingItself(1)],
  ['a list that holds itself twice', holdingItself(2)],
])('%s is nested without end', (_, value) => {
  expect(isNestedWithoutEnd(value)).toBe(true);
});
