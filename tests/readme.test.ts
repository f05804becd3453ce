import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { load } from '../src/config/load.ts';
import { optionsTable } from '../src/config/options-table.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

test('the README holds the options table (`npm run docs` writes it)', () => {
  expect(readme).toContain(optionsTable());
});

test.each(commands.map(({ name }) => name))('the README says what %s is for', name => {
  expect(readme).toContain(`pressrun ${name}`);
});

test('every configuration in the README loads', () => {
  const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(match => match[1] ?? '');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(() => load(block, {})).not.toThrow();
});

test('every file and folder that the README names is there', () => {
  const named = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(match => match[1] ?? '');
  expect(named.length).toBeGreaterThan(0);
  for (const path of named)
    expect(() => readFileSync(join(import.meta.dirname, '..', path)), path).not.toThrow(/ENOENT/);
});
