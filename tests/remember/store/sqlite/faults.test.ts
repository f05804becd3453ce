import Database from 'libsql';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../../src/problem.ts';
import { answered, faults } from '../../../../src/remember/store/sqlite/faults.ts';

test('a fault of disk or file is a problem that names the file and what to do', () => {
  expect(new Set(faults.map(({ code }) => code)).size).toBe(faults.length);
  for (const { code, what, fix } of faults) {
    const ask = () => {
      throw new Database.SqliteError('refused', `${code}_FOR_A_REASON`);
    };
    expect(() => answered('a.db', ask)).toThrow(`a.db: ${what} (refused). ${fix}`);
    expect(() => answered('a.db', ask)).toThrow(ProblemError);
  }
});

test('a mistake in a statement is none', () => {
  const mistake = new Database.SqliteError('no such table', 'SQLITE_ERROR');
  const ask = () => {
    throw mistake;
  };
  expect(() => answered('a.db', ask)).toThrow(mistake);
});
