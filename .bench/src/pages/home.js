import { dayOf } from './dates.js';
import { feedGroups } from './feed-groups.js';
import { opmlPath } from './formats.js';
import { html } from './html.js';
import { layout } from './layout.js';
import { entryList } from './listing.js';
import { href } from './look.js';
import { autodiscovery, formatLinks, subscribeTo } from './subscribe.js';
const latest = 10;
/**
 * What this publication is, how to subscribe to it, its latest entries and all its feeds.
 *
 * @param all the feed of everything; null before the first run
 * @param cards every feed, in the order in which they are to be shown
 */
export function homePage(look, all, cards) {
    const { site } = look;
    return layout(look, {
        title: null,
        description: site.description,
        canonical: site.url,
        head: [
            autodiscovery(look, cards.map(({ definition }) => definition)),
            html `<meta property="og:type" content="website">
<meta property="og:title" content="${site.title}">
<meta property="og:description" content="${site.description}">
<meta property="og:url" content="${site.url}">
`,
        ],
        main: html `<section class="hero">
<h1>${site.title}</h1>
<p class="lead">${site.description}</p>
${all !== null && html `${subscribeTo(look, all.definition)}${formatLinks(look, all.definition)}`}
</section>
<section class="latest" aria-labelledby="latest"><h2 id="latest">Latest</h2>
${entryList(look, all?.entries.slice(0, latest) ?? [])}</section>
<section class="feeds" aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
<p>Subscribe to just what you want to read, or <a href="${href(look, opmlPath)}" type="text/x-opml">import all feeds as OPML</a>.</p>
${feedGroups(cards).map(group => cardGroup(look, group.title, group.cards))}</section>`,
    });
}
function cardGroup(look, title, cards) {
    return html `<h3>${title}</h3>
<ul class="cards">${cards.map(card => feedCard(look, card))}</ul>
`;
}
function feedCard(look, { definition, total, updated }) {
    return html `<li class="card">
<h4><a href="${href(look, definition.path)}">${definition.title}</a></h4>
<p class="meta">${total} ${total === 1 ? 'article' : 'articles'}${updated !== null && html `, ${dayOf(look, updated)}`}</p>
${formatLinks(look, definition)}
<details><summary>Subscribe</summary>${subscribeTo(look, definition)}</details>
</li>`;
}
