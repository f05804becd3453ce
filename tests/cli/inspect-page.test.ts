import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blockFates } from '../../src/cli/block-fates.ts';
import { pressrun } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'pressrun-inspect-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('--html writes the file and the article side by side', async () => {
  const sentence = 'The tower clock stopped at noon on Sunday, and nobody in the village noticed.';
  const second =
    'It was the baker who climbed up in the end, with a can of oil and a lamp in hand.';
  writeFileSync(
    join(folder, 'clock.txt'),
    ['Skip to content', 'Clock & Bells', sentence, 'Image placeholder title', second].join('\n\n'),
  );
  const { code, out } = await pressrun(folder, 'inspect', '--html', 'side.html', 'clock.txt');
  expect(code).toBe(0);
  expect(out).toContain('side.html');
  const page = readFileSync(join(folder, 'side.html'), 'utf8');
  expect(page).toContain('<p class="removed"><span>skip link</span> Skip to content</p>');
  expect(page).toContain(`<p class="kept">${sentence}</p>`);
  expect(page).toContain('<h1>Clock &amp; Bells</h1>');
});

test('a block is kept, or is removed for a reason', () => {
  const article = {
    title: 'Clock Stops',
    text: 'The tower clock stopped.\n\nMore of it.',
    removed: [{ reason: 'menu', text: 'Home News' }],
  };
  const fates = blockFates(['Clock Stops', 'News', 'The tower clock stopped.', 'Else'], article);
  expect(fates.map(({ reason }) => reason)).toEqual(['title', 'menu', null, 'not in the article']);
});
