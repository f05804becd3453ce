import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Everything that has to be loaded before `pressrun --help` can answer. */
function loadedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, name = ''] of text.matchAll(
    /^(?:import|export) (?!type\b)(?:[^';]* from )?'([^']+)';/gm,
  ))
    loadedAtOnce(
      name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name,
      seen,
    );
  return seen;
}

test('help and mistakes in usage wait for nothing that a command needs for its work', () => {
  const loaded = [...loadedAtOnce('src/main.ts')];
  const packages = loaded.filter(name => !name.endsWith('.ts') && !name.startsWith('node:'));
  expect(packages).toEqual(['fastest-levenshtein']);
  const own = loaded.filter(name => name.endsWith('.ts'));
  for (const file of own) expect(file).toMatch(/^src\/(cli\/)?[^/]+\.ts$/);
});
