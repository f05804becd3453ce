import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const loaded =
  "import { embeddedPostgres } from './tests/embedded-postgres.ts'; await embeddedPostgres();";

test.each([
  ['that fail end with a code that says so', 'process.exitCode = 3', 3],
  ['that pass end well', 'setTimeout(() => process.emit("exit", 0))', 0],
])('beside a database server tests %s', (_, ending, code) => {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', `${loaded} ${ending};`],
    { cwd: join(import.meta.dirname, '..') },
  );
  expect(status).toBe(code);
});
