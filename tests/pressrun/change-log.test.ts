import { expect, test } from 'vitest';
import { ChangeLog } from '../../src/pressrun/change-log.ts';
import { type Change, namedLines } from '../../src/report.ts';

const change: Change = { kind: 'new', path: 'a.md', id: 'urn:a', title: 'A', why: null };

test('of thousands of changes a report names the first, and counts all', () => {
  const log = new ChangeLog();
  const piece: Change[] = Array.from({ length: 600 }, () => change);
  log.add([{ ...change, kind: 'kept', path: 'first.md' }]);
  for (let pieces = 0; pieces < 5; pieces++) log.add(piece);
  expect(log).toMatchObject({ count: 3001, visible: 3000, kinds: { new: 3000, kept: 1 } });
  expect(log.named).toHaveLength(namedLines);
  expect(log.named[0]).toMatchObject({ path: 'first.md' });
});
