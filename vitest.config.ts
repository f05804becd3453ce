import { existsSync, statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests that need PostgreSQL: its server is started only for them. */
const postgres = 'tests/**/*.postgres.test.ts';

/** Tests with a browser, which is unpacked to the disk. */
const browser = 'tests/browser/**/*.test.ts';

const memory = '/dev/shm';

/** Where tests keep their files: in memory where it has room, because else they wait for the disk. */
function scratch(): Readonly<Record<string, string>> {
  if (!existsSync(memory)) return {};
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 31 ? { TMPDIR: memory } : {};
}

/**
 * Milliseconds. What a test waits for comes or does not: the limit is there to end what hangs, on a
 * machine that has other things to do and takes many times as long.
 */
const patience = 300_000;

const common = {
  pool: 'forks',
  // Files that a process tests one after the other share its modules: loading them takes long.
  isolate: false,
  testTimeout: patience,
  hookTimeout: patience,
  expect: { poll: { timeout: patience } },
} as const;

export default defineConfig({
  test: {
    // Vitest leaves a core free for its own thread, which has little to do: of two, it would use one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'one',
          include: ['tests/**/*.test.ts'],
          exclude: [postgres, browser],
          env: scratch(),
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: [browser],
          globalSetup: 'tests/browser/unpack.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'many',
          include: [postgres],
          globalSetup: 'tests/postgres-server.ts',
          env: { DATABASE_URL: '' },
        },
      },
    ],
  },
});
