import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Bytes that each page leaves behind after two quick collections: until all garbage is collected. */
const left = `
import { getHeapSpaceStatistics } from 'node:v8';
import { normalize } from ${JSON.stringify(new URL('../../dist/normalize/normalize.js', import.meta.url).href)};

const pageOf = paragraphs => {
  const body = '<p>The night ferry returns at <b>twenty to twelve</b>.</p>'.repeat(paragraphs);
  const bytes = Buffer.from('<html><title>Ferry</title><body><h1>Ferry</h1>' + body);
  return { path: 'ferry.html', bytes, modified: '2026-03-01T08:00:00.000Z' };
};
const settings = { language: 'en', timeZone: 'UTC', url: 'https://site.example/' };
const pages = (count, page) => {
  for (let at = 0; at < count; at++) {
    normalize(page, settings);
    gc({ type: 'minor' });
    gc({ type: 'minor' });
  }
};
const used = () =>
  getHeapSpaceStatistics().find(space => space.space_name === 'old_space').space_used_size;
// What V8 notes of calls while they are new holds on to what was called.
pages(100, pageOf(10));
const page = pageOf(400);
pages(5, page);
const before = used();
pages(10, page);
console.log((used() - before) / 10);
`;

test('a quick collection of garbage takes the tree of a page whose article is done', () => {
  // By itself: what runs tests keeps more.
  const program = ['--expose-gc', '--input-type=module', '--eval', left];
  const bytes = Number(execFileSync(process.execPath, program, { encoding: 'utf8' }));
  expect(bytes).toBeLessThan(100_000);
});
