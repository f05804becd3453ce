import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const packages = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).dependencies;

const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        dev: z.boolean().default(false),
        devOptional: z.boolean().default(false),
        hasInstallScript: z.boolean().default(false),
        integrity: z.string().optional(),
        inBundle: z.boolean().default(false),
        deprecated: z.string().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json'))).packages;

const atRunTime = Object.entries(locked).filter(
  ([name, { dev, devOptional }]) => name !== '' && !dev && !devOptional,
);

test('each package that is needed to run says what for, why, and what instead', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `(.+?)` \|(.+)\|$/gm)];
  expect(rows.map(row => row[1])).toEqual(Object.keys(packages).sort());
  for (const [, name, cells = ''] of rows) {
    const filled = cells.split('|').filter(cell => cell.trim() !== '');
    expect(filled, name).toHaveLength(3);
  }
});

test('nothing that is needed to run needs a script at installation', () => {
  const scripts = atRunTime.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([name]) => name)).toEqual([]);
});

test('nothing that is needed to run is given up by its authors', () => {
  const deprecated = atRunTime.filter(([, { deprecated }]) => deprecated !== undefined);
  expect(deprecated.map(([name]) => name)).toEqual([]);
});

test('the lockfile names the bytes of each package', () => {
  const open = Object.entries(locked).filter(
    ([name, { integrity, inBundle }]) => name !== '' && !inBundle && integrity === undefined,
  );
  expect(open.map(([name]) => name)).toEqual([]);
});
