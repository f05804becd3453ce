import type { Feed } from '../feed.ts';
import type { FeedListing } from '../publication.ts';
import { archiveLinks } from './archives.ts';
import { shortDayOf } from './dates.ts';
import { type FeedGroup, feedGroups, mainFeeds } from './feed-groups.ts';
import { shortTitle } from './feed-title.ts';
import { kindHref } from './feeds.ts';
import { opmlPath } from './formats.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { entryList } from './listing.ts';
import { feedsPath, href, type Look } from './look.ts';
import { autodiscovery, formatLinks, subscribeTo } from './subscribe.ts';

/** Entries that are shown, and feeds of a kind that are named after those with a card. */
const entriesShown = 12;
const namesShown = 24;

/**
 * What this publication is, how to subscribe to it, its latest entries and its main feeds.
 *
 * @param all the feed of everything; null before the first run
 * @param documents paths of the documents of its archives, or more
 */
export function homePage(
  look: Look,
  all: Feed | null,
  listings: readonly FeedListing[],
  documents: readonly string[],
): string {
  const { site } = look;
  const definitions = mainFeeds(listings).map(({ definition }) => definition);
  return layout(look, {
    title: null,
    description: site.description,
    canonical: site.url,
    head: [
      autodiscovery(look, definitions),
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
${entryList(look, all?.entries.slice(0, entriesShown) ?? [])}
${all !== null && archiveLinks(look, all.definition, documents)}</section>
<section class="feeds" aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
<p>Subscribe to just what you want to read, look through <a href="${href(look, feedsPath)}">all feeds</a>, or <a href="${href(look, opmlPath)}" type="text/x-opml">import them as OPML</a>.</p>
${feedGroups(listings).map(group => groupOf(look, group))}</section>`,
  });
}

function groupOf(look: Look, group: FeedGroup): Html {
  const { kind, feeds } = group;
  const named = feeds.slice(kind.cards, kind.cards + namesShown);
  const isLong = feeds.length > kind.cards + namesShown;
  return html`<h3>${kind.title}</h3>
<ul class="cards">${feeds.slice(0, kind.cards).map(feed => feedCard(look, feed))}</ul>
${named.length > 0 && html`<ul class="chips" aria-label="More ${kind.title.toLowerCase()}">${named.map(feed => chip(look, feed))}${isLong && html`<li><a href="${kindHref(look, group)}">All ${feeds.length} ${kind.title.toLowerCase()}</a></li>`}</ul>`}
`;
}

function chip(look: Look, { definition }: FeedListing): Html {
  return html`<li><a href="${href(look, definition.path)}" dir="auto">${shortTitle(look, definition)}</a></li>`;
}

function feedCard(look: Look, { definition, total, updated }: FeedListing): Html {
  return html`<li class="card">
<h4><a href="${href(look, definition.path)}" dir="auto">${shortTitle(look, definition)}</a></h4>
<p class="meta">${total} ${total === 1 ? 'article' : 'articles'}${updated !== null && html` · ${shortDayOf(look, updated)}`}</p>
${formatLinks(look, definition)}
<details><summary aria-label="Subscribe to ${shortTitle(look, definition)}">Subscribe</summary>${subscribeTo(look, definition)}</details>
</li>
`;
}
