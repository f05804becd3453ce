import type { Feed } from '../feed.ts';
import type { FeedListing } from '../publication.ts';
import { dayOf } from './dates.ts';
import { feedGroups } from './feed-groups.ts';
import { opmlPath } from './formats.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { entryList } from './listing.ts';
import { href, type Look } from './look.ts';
import { autodiscovery, formatLinks, subscribeTo } from './subscribe.ts';

const latest = 10;

/**
 * What this publication is, how to subscribe to it, its latest entries and all its feeds.
 *
 * @param all the feed of everything; null before the first run
 * @param cards every feed, in the order in which they are to be shown
 */
export function homePage(look: Look, all: Feed | null, cards: readonly FeedListing[]): string {
  const { site } = look;
  return layout(look, {
    title: null,
    description: site.description,
    canonical: site.url,
    head: [
      autodiscovery(
        look,
        cards.map(({ definition }) => definition),
      ),
      html`<meta property="og:type" content="website">
<meta property="og:title" content="${site.title}">
<meta property="og:description" content="${site.description}">
<meta property="og:url" content="${site.url}">
`,
    ],
    main: html`<section class="hero">
<h1>${site.title}</h1>
<p class="lead">${site.description}</p>
${all !== null && html`${subscribeTo(look, all.definition)}${formatLinks(look, all.definition)}`}
</section>
<section class="latest" aria-labelledby="latest"><h2 id="latest">Latest</h2>
${entryList(look, all?.entries.slice(0, latest) ?? [])}</section>
<section class="feeds" aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
<p>Subscribe to just what you want to read, or <a href="${href(look, opmlPath)}" type="text/x-opml">import all feeds as OPML</a>.</p>
${feedGroups(cards).map(group => cardGroup(look, group.title, group.cards))}</section>`,
  });
}

function cardGroup(look: Look, title: string, cards: readonly FeedListing[]): Html {
  return html`<h3>${title}</h3>
<ul class="cards">${cards.map(card => feedCard(look, card))}</ul>
`;
}

function feedCard(look: Look, { definition, total, updated }: FeedListing): Html {
  return html`<li class="card">
<h4><a href="${href(look, definition.path)}">${definition.title}</a></h4>
<p class="meta">${total} ${total === 1 ? 'article' : 'articles'}${updated !== null && html`, ${dayOf(look, updated)}`}</p>
${formatLinks(look, definition)}
<details><summary>Subscribe</summary>${subscribeTo(look, definition)}</details>
</li>`;
}
