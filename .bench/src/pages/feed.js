import { formats, opmlPath } from './formats.js';
import { html } from './html.js';
import { layout } from './layout.js';
import { entryList } from './listing.js';
import { address, href } from './look.js';
import { autodiscovery, formatLinks, subscribeTo } from './subscribe.js';
/**
 * A feed as a reader would show it.
 *
 * @param documents paths of all documents of the feed, archives among them
 */
export function feedPage(look, feed, documents) {
    const { definition, entries, total } = feed;
    return layout(look, {
        title: definition.title,
        description: definition.description,
        canonical: address(look, definition.path),
        head: autodiscovery(look, [definition]),
        main: html `<section class="hero">
<p class="kicker">Feed</p>
<h1>${definition.title}</h1>
<p class="lead">${definition.description}</p>
${subscribeTo(look, definition)}
${formatLinks(look, definition)}
</section>
<section class="latest" aria-labelledby="latest"><h2 id="latest">Latest <small>${entries.length} of ${total}</small></h2>
${entryList(look, entries)}</section>
<section class="more" aria-labelledby="more"><h2 id="more">More</h2>
<ul><li><a href="${href(look, opmlPath)}" type="text/x-opml">All feeds as OPML</a></li>${archives(look, definition, documents)}</ul></section>`,
    });
}
function archives(look, { path }, documents) {
    const current = new Set(formats.map(({ file }) => path + file));
    return documents
        .filter(document => !current.has(document))
        .map(document => html `<li><a href="${href(look, document)}">${document.slice(path.length)}</a></li>`);
}
