import { expect, test } from 'vitest';
import { withOwnThread, workBudget } from '../../src/pressrun/crew/work-budget.ts';

test.each([
  { memory: null, cores: 1, threads: 0, isTight: false },
  { memory: null, cores: 8, threads: 8, isTight: false },
  { memory: 128, cores: 8, threads: 0, isTight: true },
  { memory: 300, cores: 8, threads: 1, isTight: true },
  { memory: 800, cores: 8, threads: 5, isTight: true },
  { memory: 8000, cores: 2, threads: 2, isTight: true },
])('with $memory MB and $cores cores a run has $threads threads beside its own', budget => {
  const { memory, cores, ...expected } = budget;
  expect(workBudget(memory, cores)).toMatchObject(expected);
});

test('a process that does nothing beside the run does the work of one of few threads itself', () => {
  expect(withOwnThread(workBudget(null, 2))).toMatchObject({ threads: 1, joins: true });
  expect(withOwnThread(workBudget(null, 8))).toMatchObject({ threads: 8, joins: false });
});
