import type { Instant } from '../../article.ts';
import { countBlocks } from '../../remember/store/documents.ts';
import {
  countListed,
  countOlderListed,
  type ListedEntry,
  listedAfter,
  listedBlock,
} from '../../remember/store/listed.ts';
import { fact, writeFact } from '../../remember/store/runs.ts';
import type { State } from '../../remember/store/state.ts';
import { renderSitemapBlock } from '../../render/sitemap.ts';
import type { Headway } from './headway.ts';
import { type Pressed, publishDocuments } from './publish-part.ts';
import type { Touch } from './touched.ts';
import { touchedBlocks } from './touched-blocks.ts';

/** Addresses in one sitemap: few enough that a change costs little. The protocol allows 50,000. */
export const blockSize = 1000;

/** A block of the sitemap, of more entries than one sitemap has room for. */
export interface SitemapBlock {
  /** The newest of its entries'. */
  readonly updated: Instant;
}

export interface PressedSitemaps {
  readonly pressed: readonly Pressed[];
  /** That of the oldest entries first; none where one sitemap has room for all. */
  readonly blocks: readonly SitemapBlock[];
}

/**
 * Renders the blocks of the sitemap that what has changed lies in, and publishes what differs.
 *
 * @param touch where in the sitemap something has changed
 */
export async function pressSitemaps(
  state: State,
  touch: Touch,
  now: Instant,
  headway: Headway,
): Promise<PressedSitemaps> {
  const total = await countListed(state);
  const count = total > blockSize ? Math.ceil(total / blockSize) : 0;
  const before = await countBlocks(state);
  const known = await knownBlocks(state);
  const touched =
    known.length === before
      ? await touchedBlocks(touch, {
          ...{ before, count, size: blockSize },
          countOlder: place => countOlderListed(state, place, total),
        })
      : Array.from({ length: count }, (_, index) => index + 1);
  headway.expect(touched.length);
  const blocks = known.slice(0, count);
  const pressed: Pressed[] = [];
  for await (const { number, entries } of entriesOf(state, touched, total)) {
    const document = renderSitemapBlock(number, entries);
    const block = await publishDocuments(state, { feed: null, archive: number }, [document], now);
    blocks[number - 1] = { updated: newest(entries) };
    await headway.passed(block.invalid);
    pressed.push(block);
  }
  await writeFact(state, name, JSON.stringify(blocks));
  return { pressed, blocks };
}

/** What is remembered of the blocks, so that those that nothing has changed in are not read. */
const name = 'sitemap blocks';

async function knownBlocks(state: State): Promise<readonly SitemapBlock[]> {
  return JSON.parse((await fact(state, name)) ?? '[]');
}

/** Where one block follows the other, its entries are those that come after. */
async function* entriesOf(state: State, blocks: readonly number[], total: number) {
  let last: { readonly number: number; readonly place: ListedEntry } | null = null;
  for (const number of blocks) {
    const entries: readonly ListedEntry[] =
      last?.number === number - 1
        ? await listedAfter(state, last.place, blockSize)
        : await listedBlock(state, number, { size: blockSize, total });
    yield { number, entries };
    const [place] = entries;
    last = place === undefined ? null : { number, place };
  }
}

function newest(entries: readonly ListedEntry[]): Instant {
  const updated = entries.map(entry => entry.updated).sort();
  return updated.at(-1) ?? '';
}
