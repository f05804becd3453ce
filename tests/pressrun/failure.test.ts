import { expect, test } from 'vitest';
import { failureOf } from '../../src/pressrun/failure.ts';
import { ProblemError } from '../../src/problem.ts';

const fix = 'Pressrun goes on when it is back.';
const ended = { what: 'it cannot be reached (terminated)', where: 'postgres://db/press', fix };
const reset = { ...ended, what: 'it cannot be reached (read ECONNRESET)' };
const full = { what: 'the disk is full', where: 'public', fix: 'Make room.' };

test('a report that cannot be written for the reason of the run is not told of a second time', () => {
  expect(failureOf(new ProblemError([ended]), new ProblemError([reset]))).toMatchObject({
    problems: [ended],
  });
});

test('a report that cannot be written for another reason is told of after that of the run', () => {
  expect(failureOf(new ProblemError([full]), new ProblemError([reset]))).toMatchObject({
    problems: [full, reset],
  });
});

test('a mistake of the program is not hidden by the reason of the run', () => {
  const mistake = new TypeError('rows is not iterable');
  expect(failureOf(new ProblemError([full]), mistake)).toBe(mistake);
});
