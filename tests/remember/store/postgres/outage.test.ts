import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { answered, outages } from '../../../../src/remember/store/postgres/outage.ts';

const address = 'postgres://desk:secret@db.example:5433/news?sslmode=require';

function failing(state: string): Promise<never> {
  const error = new DatabaseError('it says why', 11, 'error');
  error.code = state;
  return Promise.reject(error);
}

test.each([
  ['57P01', 'the database cannot be reached'],
  ['08006', 'the database cannot be reached'],
  ['28P01', 'the database does not let this user in'],
  ['3D000', 'there is no such database'],
  ['53300', 'the database has no connection left'],
  ['53100', 'the database server has run out of disk or memory'],
  ['40001', 'another run has written at the same time'],
])('%s is told as: %s', async (state, what) => {
  await expect(answered(address, failing(state))).rejects.toMatchObject({
    name: 'ProblemError',
    problems: [{ what: `${what} (it says why)`, where: 'postgres://db.example:5433/news' }],
  });
});

test('a connection that breaks is told with its reason', async () => {
  const reset = Promise.reject(new AggregateError([new Error('connect ECONNREFUSED')]));
  await expect(answered(address, reset)).rejects.toThrow(/reached \(connect ECONNREFUSED\)/);
});

test('a mistake in a statement is thrown as it is', async () => {
  await expect(answered(address, failing('42601'))).rejects.toBeInstanceOf(DatabaseError);
});

test('no state is listed twice, and special ones stand before their class', () => {
  const states = outages.map(({ state }) => state);
  for (const [at, state] of states.entries())
    expect(states.slice(0, at).filter(before => state.startsWith(before))).toEqual([]);
});
