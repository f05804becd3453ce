import { expect, test } from 'vitest';
import { Crew } from '../../src/pressrun/crew/crew.ts';
import { rulesOf } from '../../src/pressrun/rules.ts';
import { sourceOf } from '../../src/read/source.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

test('a file in hand when the threads are ended is not blamed', async () => {
  using place = new PublicationFolder();
  for (let at = 0; at < 25; at++) place.write(`${at}.md`, markdown(`Article ${at}`));
  const settings = place.settings();
  const { files } = await (await sourceOf(place.articles, settings.buckets)).list();
  const work = { ...place.work, threads: 1 };
  const crew = new Crew({ settings, rules: rulesOf(settings) }, work);
  await crew.call();
  const taken = crew.takeIn(files.map(file => ({ file, before: null })));
  await Promise.all([crew.end(), expect(taken).rejects.toThrow('the threads have been ended')]);
});
