import { rmSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { exportOf } from './bytes.ts';
import { PublicationFolder } from './publication-folder.ts';
import { type ModelArticle, SoakModel } from './soak-model.ts';

/** Steps of the test: `npm run test:soak` takes many more. */
const steps = Number(process.env.PRESSRUN_SOAK ?? 30);
const seed = Number(process.env.PRESSRUN_SEED ?? 1);
const hour = 3_600_000;
const tags = ['north', 'south', 'east'];

/** Numbers from 0 up to 1 that are the same every time (mulberry32). */
function random(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(seed);
const below = (count: number): number => Math.floor(next() * count);
const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
const later = (now: string, hours: number): string =>
  new Date(Date.parse(now) + hours * hour).toISOString();

/** An article that is out, under embargo, a draft, or has an end; no two have title or date in common. */
function articleAt(step: number, now: string): ModelArticle {
  const date = new Date(Date.parse(later(now, below(60) - 50)) + step * 1000).toISOString();
  return {
    title: `Article ${step}`,
    date,
    expires: below(4) === 0 ? later(date, 1 + below(40)) : null,
    draft: below(10) === 0,
    tag: oneOf(tags) ?? '',
  };
}

type Deed = (model: SoakModel, place: PublicationFolder, step: number, path: string) => void;

/** What may happen between two runs, as often as it is named here. */
const deeds: readonly (readonly [string, number, Deed])[] = [
  ['write', 4, (model, { now }, step) => model.write(`${step}.md`, articleAt(step, now))],
  ['edit', 3, (model, { now }, step, path) => model.write(path, articleAt(step, now))],
  [
    'retitle',
    2,
    (model, _, step, path) =>
      model.write(path, { ...model.article(path), title: `Renamed ${step}` }),
  ],
  ['touch', 1, (model, _, __, path) => model.touch(path)],
  ['move', 3, (model, _, step, path) => model.rename(path, `moved/${step}.md`)],
  ['remove', 2, (model, _, __, path) => model.remove(path)],
  [
    'wait',
    3,
    (_, place) => {
      place.now = later(place.now, 1 + below(12));
    },
  ],
  [
    'set the clock back',
    1,
    (_, place) => {
      place.now = later(place.now, -below(6));
    },
  ],
];
const often = deeds.flatMap(([name, times, deed]) =>
  Array.from({ length: times }, () => [name, deed] as const),
);

test(`what is published after each of ${steps} random steps is what must be`, {
  timeout: 300_000 + steps * 4_000,
}, async () => {
  using place = new PublicationFolder();
  place.feeds = { limit: 1000, archives: { feeds: [], size: 25 } };
  const model = new SoakModel(place);
  model.write('first.md', articleAt(0, place.now));
  for (let step = 1; step <= steps; step++) {
    const [name, deed] = oneOf(often) ?? [];
    const path = oneOf(model.paths);
    if (path === undefined) model.write(`${step}.md`, articleAt(step, place.now));
    else deed?.(model, place, step, path);
    await place.run();
    model.run();
    const told = `seed ${seed}, step ${step}: ${name} ${path}`;
    expect(await place.titles(), told).toEqual(model.titles());
    for (const tag of tags) {
      const feed = await place.ask(publication => publication.feed(`tags/${tag}`));
      expect(
        (feed?.entries ?? []).map(entry => entry.article.title),
        told,
      ).toEqual(model.titles(tag));
    }
    expect(model.changedIds(await idsOf(place)), told).toEqual([]);
  }
  const made = exportOf(place);
  rmSync(place.public, { recursive: true });
  await place.run();
  expect(exportOf(place)).toEqual(made);
});

async function idsOf(place: PublicationFolder): Promise<ReadonlyMap<string, string>> {
  const feed = await place.ask(publication => publication.feed('all'));
  return new Map((feed?.entries ?? []).map(({ id, article }) => [article.title, id]));
}
