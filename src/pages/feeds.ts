import type { FeedListing } from '../publication.ts';
import { type FeedGroup, feedGroups, mainFeeds } from './feed-groups.ts';
import { shortTitle } from './feed-title.ts';
import { opmlPath } from './formats.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { address, feedsPath, href, type Look } from './look.ts';
import { autodiscovery } from './subscribe.ts';

/** Feeds of a kind that the page names: of thousands the largest, the others can be searched for. */
const namedAtMost = 500;

/**
 * All feeds by name.
 *
 * @param words what the titles have to contain; empty for all feeds, null where nothing can answer a
 *   search, as on a static host
 */
export function feedsPage(
  look: Look,
  listings: readonly FeedListing[],
  words: string | null,
): string {
  const groups = feedGroups(listings.filter(named(look, words ?? '')));
  const found = groups.reduce((sum, { feeds }) => sum + feeds.length, 0);
  return layout(look, {
    title: 'All feeds',
    description: `All feeds of ${look.site.title}`,
    canonical: address(look, feedsPath),
    head: autodiscovery(
      look,
      mainFeeds(listings).map(({ definition }) => definition),
    ),
    main: html`<section class="hero"><h1>All feeds</h1>
<p class="lead">Subscribe to just what you want to read, or <a href="${href(look, opmlPath)}" type="text/x-opml">import all feeds as OPML</a>.</p>
${words !== null && searchForm(look, words)}
${words !== null && words !== '' && html`<p class="meta" role="status">${found} found</p>`}
</section>
${groups.length === 0 && (words ?? '') === '' && html`<p class="empty">There are no feeds but that of everything yet.</p>`}
${groups.map(group => groupOf(look, group))}`,
  });
}

/** The address of a kind's feeds on the page. */
export function kindHref(look: Look, { kind }: FeedGroup): string {
  return `${href(look, feedsPath)}#${idOf(kind.title)}`;
}

/** Whether a feed's title contains each of the words. */
function named(look: Look, words: string): (feed: FeedListing) => boolean {
  const wanted = [...new Set(words.toLowerCase().split(/\s+/))];
  return ({ definition }) => {
    const title = shortTitle(look, definition).toLowerCase();
    return wanted.every(word => title.includes(word));
  };
}

function searchForm(look: Look, words: string): Html {
  return html`<form class="search" method="get" action="${href(look, feedsPath)}" role="search">
<label for="q">Name of a feed</label>
<input id="q" name="q" type="search" value="${words}"><button>Search</button></form>`;
}

function groupOf(look: Look, { kind, feeds }: FeedGroup): Html {
  const { compare } = new Intl.Collator(look.site.language);
  const named = feeds
    .slice(0, namedAtMost)
    .map(feed => ({ ...feed, title: shortTitle(look, feed.definition) }))
    .sort((a, b) => compare(a.title, b.title));
  const id = idOf(kind.title);
  return html`<section class="kind-of-feed" aria-labelledby="${id}"><h2 id="${id}">${kind.title} <small>${
    feeds.length > named.length ? `the ${named.length} largest of ${feeds.length}` : feeds.length
  }</small></h2>
<ul class="names">${named.map(
    ({ definition, title, total }) =>
      html`<li><a href="${href(look, definition.path)}" dir="auto">${title}</a> <small>${total}</small></li>
`,
  )}</ul></section>
`;
}

function idOf(title: string): string {
  return title.toLowerCase();
}
