import { expect, test } from 'vitest';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

test('what an interrupted run has read is not read again, and the edition before stays', async () => {
  using place = new PublicationFolder();
  using other = new PublicationFolder();
  place.write('first.md', markdown('First'));
  await place.run();
  const before = exportOf(place);
  for (const into of [place, other])
    for (let at = 0; at < 120; at++)
      into.write(`article-${at}.md`, markdown(`Article ${at}`, { date: '2026-02-01' }));
  const stop = new AbortController();
  const stopped = place.run({
    stop: stop.signal,
    progress: ({ done }) => done === 100 && stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(exportOf(place)).toEqual(before);
  const { counts } = await place.run();
  expect(counts).toMatchObject({ read: 20, normalized: 20, published: 121 });
  other.write('first.md', markdown('First'));
  await other.run();
  expect(exportOf(place)).toEqual(exportOf(other));
});
