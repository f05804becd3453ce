import type { Instant } from '../../article.ts';
import { dropArchives } from '../../remember/store/documents.ts';
import { feedListings } from '../../remember/store/feeds.ts';
import { newestListed } from '../../remember/store/listed.ts';
import type { State } from '../../remember/store/state.ts';
import { newsSize, renderNewsSitemap } from '../../render/news-sitemap.ts';
import { renderOpml } from '../../render/opml.ts';
import { renderSitemap, renderSitemapIndex } from '../../render/sitemap.ts';
import type { Site } from '../../site.ts';
import type { Headway } from './headway.ts';
import { blockSize, pressSitemaps } from './press-sitemaps.ts';
import { type Pressed, publishDocuments, together } from './publish-part.ts';
import type { Touch } from './touched.ts';

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
  const { pressed, blocks } = await pressSitemaps(state, touch, now, headway);
  const dropped = await dropArchives(state, null, blocks.length);
  const newest = await newestListed(state, Math.max(blockSize, newsSize));
  const lists = [
    renderOpml(await feedListings(state), site),
    blocks.length === 0 ? renderSitemap(newest) : renderSitemapIndex(blocks, site),
    renderNewsSitemap(newest, site),
  ];
  const rest = await publishDocuments(state, { feed: null, archive: 0 }, lists, now);
  return together([...pressed, { written: [], dropped, pages: [], invalid: 0 }, rest]);
}
