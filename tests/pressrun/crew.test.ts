import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Crew } from '../../src/pressrun/crew/crew.ts';
import type { PartOrder } from '../../src/pressrun/crew/hand.ts';
import type { WorkBudget } from '../../src/pressrun/crew/work-budget.ts';
import { rulesOf } from '../../src/pressrun/rules.ts';
import { ProblemError } from '../../src/problem.ts';
import { sourceOf } from '../../src/read/source.ts';
import { definitionOf } from '../../src/select/definition.ts';
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

/** One that has ended is listed a moment longer, as exiting (the flags of proc_pid_stat(5)). */
function threads(): number {
  const exiting = 0x4;
  const isRunning = (id: string): boolean => {
    try {
      const stat = readFileSync(`/proc/self/task/${id}/stat`, 'utf8');
      const [, , , , , , flags] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(flags) & exiting) === 0;
    } catch {
      return false;
    }
  };
  return readdirSync('/proc/self/task').filter(isRunning).length;
}

test('whoever ends the threads waits until they are gone', async () => {
  using place = new PublicationFolder();
  const { crew } = await crewWithWork(place, 1, {});
  const before = threads();
  const first = crew.end();
  await crew.end();
  expect(threads()).toBeLessThan(before);
  await first;
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

test('a feed at whose documents threads work without end is named, with what to do', async () => {
  using place = new PublicationFolder();
  const { crew } = await crewWithWork(place, 1, { patience: 1 });
  const made = crew.make(emptyFeed(place));
  await expect(made).rejects.toThrow(ProblemError);
  await expect(made).rejects.toThrow(/^feed all: making its documents took more .* feeds\.limit/);
  await crew.end();
});

test('a file at which a thread works without end keeps back no other, nor the documents', async () => {
  using place = new PublicationFolder();
  place.writeEndless('0-endless.md');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { crew, orders } = await crewWithWork(place, 3, {});
  const work = Promise.all([crew.takeIn(orders), crew.make(emptyFeed(place))]);
  await losePatience(place.work);
  await losePatience(place.work);
  const [taken, made] = await work;
  await crew.end();
  const problems = taken.flatMap(({ read }) => read?.result.problems ?? []);
  expect(problems).toEqual([expect.objectContaining({ where: '0-endless.md' })]);
  expect(made.paths).toContain('rss.xml');
});

/** Once something is in hand that may be endless, the time for it passes. */
async function losePatience({ patience }: WorkBudget): Promise<void> {
  while (vi.getTimerCount() === 0) await setImmediate();
  vi.advanceTimersByTime(patience);
}

function emptyFeed(place: PublicationFolder): PartOrder {
  const definition = definitionOf('all', new Map(), place.settings().feeds, place.settings().site);
  const feed = { definition, total: 0, archives: 0, tombstones: [] };
  return { edition: 0, feed, archive: 0, entries: [], before: [], now: place.now };
}
