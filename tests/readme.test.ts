import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const pages = readdirSync(join(import.meta.dirname, '../docs')).filter(name =>
  name.endsWith('.md'),
);

test.each(['README.md', ...pages.map(name => `docs/${name}`)])(
  'all that %s links to is there',
  file => {
    const links = [...written(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    for (const [link, path = '', heading] of links) {
      const target = path === '' ? file : join(dirname(file), path);
      expect(existsSync(join(import.meta.dirname, '..', target)), link).toBe(true);
      if (heading !== undefined) expect(headingsOf(written(target)), link).toContain(heading);
    }
  },
);

/** As GitHub names them in addresses. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
