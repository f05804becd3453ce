import { expect, test } from 'vitest';
import { Crew } from '../../src/pressrun/crew/crew.ts';
import type { WorkBudget } from '../../src/pressrun/crew/work-budget.ts';
import { rulesOf } from '../../src/pressrun/rules.ts';
import { sourceOf } from '../../src/read/source.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

/** A crew with a thread that has work, and that work. */
async function crewWithWork(place: PublicationFolder, count: number, budget: Partial<WorkBudget>) {
  for (let at = 0; at < count; at++) place.write(`${at}.md`, markdown(`Article ${at}`));
  const settings = place.settings();
  const { files } = await (await sourceOf(place.articles, settings.buckets)).list();
  const work = { ...place.work, threads: 1, ...budget };
  const crew = new Crew({ settings, rules: rulesOf(settings) }, work);
  await crew.call();
  return { crew, orders: files.map(file => ({ file, before: null })) };
}

test('a file in hand when the threads are ended is not blamed', async () => {
  using place = new PublicationFolder();
  const { crew, orders } = await crewWithWork(place, 25, {});
  const taken = crew.takeIn(orders);
  await Promise.all([crew.end(), expect(taken).rejects.toThrow('the threads have been ended')]);
});

test('a file at which a thread works without end is a problem, and the crew goes on', async () => {
  using place = new PublicationFolder();
  // Not even the start of a thread is that quick.
  const { crew, orders } = await crewWithWork(place, 2, { patience: 1 });
  const taken = [...(await crew.takeIn(orders)), ...(await crew.takeIn(orders))];
  await crew.end();
  expect(taken.flatMap(({ read }) => read?.result.problems ?? [])).toEqual(
    ['0.md', '1.md', '0.md', '1.md'].map(where =>
      expect.objectContaining({ where, what: expect.stringContaining('time') }),
    ),
  );
});
