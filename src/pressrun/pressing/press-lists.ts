import type { Instant } from '../../article.ts';
import { countBlocks, dropArchives } from '../../remember/store/documents.ts';
import { feedListings } from '../../remember/store/feeds.ts';
import {
  countOlderListed,
  listedBlock,
  listedBlocks,
  newestListed,
} from '../../remember/store/listed.ts';
import type { State } from '../../remember/store/state.ts';
import { newsSize, renderNewsSitemap } from '../../render/news-sitemap.ts';
import { renderOpml } from '../../render/opml.ts';
import { renderSitemap, renderSitemapBlock, renderSitemapIndex } from '../../render/sitemap.ts';
import type { Site } from '../../site.ts';
import type { Headway } from './headway.ts';
import { type Pressed, publishDocuments, together } from './publish-part.ts';
import type { Touch } from './touched.ts';
import { touchedBlocks } from './touched-blocks.ts';

/** Addresses in one sitemap: few enough that a change costs little. The protocol allows 50,000. */
const blockSize = 1000;

/**
 * Publishes what is made of all feeds and entries together: the subscription list and the sitemaps.
 * Of the sitemap, the blocks that what has changed lies in are rendered.
 *
 * @param touch where in the sitemap something has changed
 */
export async function pressLists(
  state: State,
  touch: Touch,
  site: Site,
  now: Instant,
  headway: Headway,
): Promise<Pressed> {
  const blocks = await listedBlocks(state, blockSize);
  const count = blocks.length > 1 ? blocks.length : 0;
  const total = blocks.reduce((sum, block) => sum + block.count, 0);
  const written = await pressBlocks(state, touch, { count, total }, now, headway);
  const dropped = await dropArchives(state, null, count);
  const newest = await newestListed(state, Math.max(blockSize, newsSize));
  const lists = [
    renderOpml(await feedListings(state), site),
    count === 0 ? renderSitemap(newest) : renderSitemapIndex(blocks, site),
    renderNewsSitemap(newest, site),
  ];
  const rest = await publishDocuments(state, { feed: null, archive: 0 }, lists, now);
  return together([...written, { written: [], dropped, pages: [], invalid: 0 }, rest]);
}

async function pressBlocks(
  state: State,
  touch: Touch,
  { count, total }: { readonly count: number; readonly total: number },
  now: Instant,
  headway: Headway,
): Promise<Pressed[]> {
  const before = await countBlocks(state);
  const touched = await touchedBlocks(touch, {
    ...{ before, count, size: blockSize },
    countOlder: place => countOlderListed(state, place, total),
  });
  headway.expect(touched.length);
  const pressed: Pressed[] = [];
  for (const number of touched) {
    const document = renderSitemapBlock(number, await listedBlock(state, number, blockSize));
    const block = await publishDocuments(state, { feed: null, archive: number }, [document], now);
    await headway.passed(block.invalid);
    pressed.push(block);
  }
  return pressed;
}
