import { expect, test } from 'vitest';
import { prettyLine } from '../../src/cli/serving/log.ts';

test('a person reads time, level, message and fields', () => {
  const line = {
    level: 30,
    time: '2026-03-01T08:00:00.000Z',
    msg: 'answered',
    url: '/',
    status: 200,
  };
  expect(prettyLine(JSON.stringify(line))).toBe('08:00:00 info  answered url=/ status=200\n');
});

test('of an error a person reads the stack', () => {
  const err = { message: 'gone', stack: 'Error: gone\n    at here' };
  const line = { level: 50, time: '2026-03-01T08:00:00.000Z', msg: 'failed', err };
  expect(prettyLine(JSON.stringify(line))).toBe(
    '08:00:00 error failed\nError: gone\n    at here\n',
  );
});
