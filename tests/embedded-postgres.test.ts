import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('tests that fail end with a code that says so, also beside a database server', () => {
  const script =
    "import { embeddedPostgres } from './tests/embedded-postgres.ts'; await embeddedPostgres(); process.exitCode = 3;";
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: join(import.meta.dirname, '..') },
  );
  expect(status).toBe(3);
});
