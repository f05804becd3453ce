import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the first stage of the image takes from the repository. */
function copied(): string[] {
  const lines = read('deploy/Containerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm);
  return [...lines].flatMap(([, sources = '']) => sources.split(' '));
}

test('all that the image is built from is there, and is let through to its build', () => {
  const [nothing, ...exceptions] = read('deploy/Containerfile.dockerignore').trim().split('\n');
  expect(nothing).toBe('*');
  expect(copied().filter(path => !existsSync(join(root, path)))).toEqual([]);
  expect(exceptions.sort()).toEqual(
    copied()
      .map(path => `!${path}`)
      .sort(),
  );
});

test('the image is built with every script and configuration that the build names', () => {
  const { build }: Record<string, string> = JSON.parse(read('package.json')).scripts;
  const named = [...(build ?? '').matchAll(/(?:scripts\/|tsconfig\.)[\w./]+/g)].map(
    ([path]) => path,
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(path => !copied().includes(path))).toEqual([]);
});
