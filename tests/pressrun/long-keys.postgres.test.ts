import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../postgres.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

/** Letters that cannot be compressed, as long keys can be that repeat themselves. */
function letters(count: number): string {
  return randomBytes(count).toString('hex').slice(0, count);
}

const long = letters(3000);
const deep = Array.from({ length: 14 }, () => letters(80)).join('/');
const texts: Readonly<Record<string, string>> = {
  'good.md': markdown('Good', { date: '2026-01-10' }),
  'id.md': markdown('Long id', { date: '2026-01-11', id: long }),
  'url.md': markdown('Long address', { date: '2026-01-12', url: `https://example.org/${long}` }),
  'names.md': markdown('Long names', { date: '2026-01-13', author: long, tags: `[${long}]` }),
  'picture.md': `${markdown('Long picture', { date: '2026-01-14' })}\n![A boat](${long}.png)\n`,
  [`${deep}/a.md`]: markdown('Long path', { date: '2026-01-15' }),
};

test('what is too long to be found by is told, and the rest is published as over SQLite', async () => {
  using place = new PublicationFolder(await freshDatabase());
  using one = new PublicationFolder();
  for (const folder of [place, one])
    for (const [path, text] of Object.entries(texts)) folder.write(path, text);
  const { problems, counts } = await place.run();
  await one.run();
  expect(counts.published).toBe(5);
  expect(exportOf(place)).toEqual(exportOf(one));
  expect(problems.map(({ where, what }) => [where, what])).toEqual([
    [`${deep}/a.md`, 'the path of the file has more than 1024 bytes'],
    ['id.md', expect.stringContaining('has more than 500 bytes')],
    ['url.md', expect.stringContaining('has more than 1024 bytes')],
  ]);
});
