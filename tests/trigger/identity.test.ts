import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { identityOf } from '../../src/trigger/identity.ts';

const inode = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino ?? null;

// As it is on most systems: the root of each file system has the same number.
test.runIf(inode('/proc') === inode('/sys') && inode('/proc') !== null)(
  'a file system is told from another whose root has the same number',
  async () => {
    expect(await identityOf('/proc')).not.toBe(await identityOf('/sys'));
  },
);

test('a folder that is not there has no identity', async () => {
  expect(await identityOf('/nowhere/at/all')).toBeNull();
});
