import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

test('the golden feeds have the same bytes in another time zone and locale', () => {
  const elsewhere = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, 'run', 'tests/render/golden.test.ts', '--reporter=dot'],
    { cwd: root, env: { PATH: process.env.PATH, CI: '1', ...elsewhere }, encoding: 'utf8' },
  );
  expect(status, stdout).toBe(0);
});
