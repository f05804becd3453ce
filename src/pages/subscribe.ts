import type { FeedDefinition } from '../feed.ts';
import { formats } from './formats.ts';
import { type Html, html } from './html.ts';
import { address, href, type Look } from './look.ts';
import { readers } from './readers.ts';

/** The ways to subscribe to a feed: its address to copy, and links into the usual readers. */
export function subscribeTo(look: Look, feed: FeedDefinition): Html {
  const own = address(look, feed.path + formats[0].file);
  return html`<div class="subscribe">
<label class="copy"><span>Feed address</span>
<input readonly value="${own}" aria-label="Address of ${feed.title}"></label>
<ul class="readers" aria-label="Subscribe to ${feed.title} in">${readers.map(
    ({ name, subscribe }) => html`<li><a href="${subscribe(own)}" rel="nofollow">${name}</a></li>`,
  )}</ul></div>`;
}

/** Links to a feed's documents, one a format. */
export function formatLinks(look: Look, feed: FeedDefinition): Html {
  return html`<ul class="formats" aria-label="Formats of ${feed.title}">${formats.map(
    ({ name, file, type }) =>
      html`<li><a href="${href(look, feed.path + file)}" type="${type}">${name}</a></li>`,
  )}</ul>`;
}

/** What lets a reader find a feed when it is given the address of a page. */
export function autodiscovery(look: Look, feeds: readonly FeedDefinition[]): Html[] {
  return feeds.map(feed => alternatesOf(look, feed));
}

/** The pages of many articles lead to the same feeds. */
const alternates = new WeakMap<Look['site'], WeakMap<FeedDefinition, Html>>();

function alternatesOf(look: Look, feed: FeedDefinition): Html {
  const ofSite = alternates.get(look.site) ?? new WeakMap<FeedDefinition, Html>();
  alternates.set(look.site, ofSite);
  const known = ofSite.get(feed);
  if (known !== undefined) return known;
  const made = html`${formats.map(
    ({ name, file, type }) =>
      html`<link rel="alternate" type="${type}" title="${feed.title} (${name})" href="${address(look, feed.path + file)}">
`,
  )}`;
  ofSite.set(feed, made);
  return made;
}
