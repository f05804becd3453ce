import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles, generatedParts } from '../scripts/generated.ts';
import { load } from '../src/config/load.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

const written = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

test.each(generatedFiles)('$file is what `npm run docs` writes', ({ file, text }) => {
  expect(written(file)).toBe(text);
});

test.each(generatedParts)('$file holds $name as `npm run docs` writes them', one => {
  const { file, name, text } = one;
  expect(written(file)).toContain(`<!-- ${name} -->\n${text}\n<!-- /${name} -->`);
});

test('every configuration in the README loads', () => {
  const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(match => match[1] ?? '');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(() => load(block, {})).not.toThrow();
});

test.each(['README.md', 'docs/deploy.md'])('every file that %s links to is there', file => {
  const named = [...written(file).matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(
    match => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  for (const path of named)
    expect(() => written(join(dirname(file), path)), path).not.toThrow(/ENOENT/);
});
