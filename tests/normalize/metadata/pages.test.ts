import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metadataOf } from './parse-page.ts';

const folder = join(import.meta.dirname, 'pages');

test.each(readdirSync(folder).sort())('%s', name => {
  const html = readFileSync(join(folder, name, 'input.html'), 'utf8');
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  expect(metadataOf(html)).toMatchObject(expected);
});
