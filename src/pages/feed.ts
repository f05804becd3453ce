import type { Feed } from '../feed.ts';
import { archiveLinks } from './archives.ts';
import { shortTitle } from './feed-title.ts';
import { opmlPath } from './formats.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { entryList } from './listing.ts';
import { address, href, type Look } from './look.ts';
import { autodiscovery, formatLinks, subscribeTo } from './subscribe.ts';

/**
 * A feed as a reader would show it.
 *
 * @param documents paths of the documents of its archives, or more
 */
export function feedPage(look: Look, feed: Feed, documents: readonly string[]): string {
  const { definition, entries, total } = feed;
  return layout(look, {
    title: shortTitle(look, definition),
    description: definition.description,
    canonical: address(look, definition.path),
    head: autodiscovery(look, [definition]),
    main: html`<section class="hero">
<p class="kicker">Feed</p>
<h1 dir="auto">${shortTitle(look, definition)}</h1>
<p class="lead">${definition.description}</p>
${subscribeTo(look, definition)}
${formatLinks(look, definition)}
</section>
<section class="latest" aria-labelledby="latest"><h2 id="latest">Latest <small>${entries.length} of ${total}</small></h2>
${entryList(look, entries)}</section>
<section class="more" aria-labelledby="more"><h2 id="more">More</h2>
${archiveLinks(look, definition, documents)}
<p><a href="${href(look, opmlPath)}" type="text/x-opml">All feeds as OPML</a></p></section>`,
  });
}
