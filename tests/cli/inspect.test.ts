import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pressrun } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'pressrun-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

writeFileSync(
  join(folder, 'swap.md'),
  '---\ntitle: Seed swap\ndate: 2026-11-02T08:30:00Z\nauthor: Hanne Brandt\n---\n\nBring **envelopes**, pencils and a clock; the rest will come by itself.\n',
);
writeFileSync(join(folder, 'broken.md'), '---\ntitle: [\n---\n\nText.\n');

test('--json prints one object a line with what the article says', async () => {
  const { code, out } = await pressrun(folder, 'inspect', '--json', 'swap.md', 'swap.md');
  const [first, second] = out.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(second).toBe(first);
  expect(JSON.parse(first ?? '')).toMatchObject({
    path: 'swap.md',
    title: 'Seed swap',
    authors: [{ name: 'Hanne Brandt', url: null }],
    published: '2026-11-02T08:30:00.000Z',
    url: null,
    text: 'Bring envelopes, pencils and a clock; the rest will come by itself.',
    words: 12,
    evidence: { title: { from: 'front matter title', value: 'Seed swap' } },
  });
});

test('a file that cannot be normalized is a line with its problem, and the others go on', async () => {
  const { code, out } = await pressrun(folder, 'inspect', '--json', 'broken.md', 'swap.md');
  const [broken, good] = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(code).toBe(0);
  expect(broken).toMatchObject({ path: 'broken.md', title: null, text: null, authors: [] });
  expect(broken.problems).toHaveLength(1);
  expect(good.title).toBe('Seed swap');
});

test('a file that is not there is wrong usage', async () => {
  const { code, err } = await pressrun(folder, 'inspect', 'nowhere.md');
  expect(code).toBe(2);
  expect(err).toMatch(/^nowhere\.md: cannot be read/);
});

test('without --json a person reads fields, text and what was removed', async () => {
  const { out } = await pressrun(folder, 'inspect', 'swap.md');
  expect(out).toContain('Seed swap');
  expect(out).toContain('(front matter title)');
  expect(out).toContain('Text (12 words):');
});

test("a dump's sources and image credits are metadata, and its date is not invented", async () => {
  writeFileSync(join(folder, 'dump.txt'), dump);
  const { out } = await pressrun(folder, 'inspect', '--json', 'dump.txt');
  expect(JSON.parse(out)).toMatchObject({
    title: 'Ferry Returns To The Estuary',
    published: null,
    sources: ['Town Record', 'Harbour Office'],
    image: { url: null, credit: 'Agnes Dovale; Jon Pell/Town Record' },
  });
});

const dump = `Skip to main content

Ferry Returns To The Estuary

The last boat across the estuary used to leave at ten past six. From Tuesday it leaves at 23:40, and on the first night sixty-one people were on it.

Sources: Town Record, Harbour Office / Featured Image: Agnes Dovale / Embedded Images: Jon Pell/Town Record

Popular Video
`;
