import type { Instant } from '../../article.ts';
import type { Ping } from '../../ping.ts';
import type { Problem } from '../../problem.ts';
import type { FeedListing } from '../../publication.ts';
import { minuteOf } from '../dates.ts';
import { shortTitle } from '../feed-title.ts';
import { type Html, html } from '../html.ts';
import { href, type Look } from '../look.ts';
import { adminFrame } from './frame.ts';
import { counted, problemList } from './runs.ts';

/** A feed with how it is asked for. */
export interface FeedView extends FeedListing {
  readonly requests: number;
  /** Of the requests, how many were answered by 304. */
  readonly notModified: number;
  readonly subscribers: number;
}

/** A document of a feed with what `check` found in it. */
export interface DocumentView {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly modified: Instant;
  readonly findings: readonly Problem[];
}

/** Feeds that the page lists: of thousands those that are asked for most, the others by search. */
const listedAtMost = 500;

/**
 * Feeds with their size, requests since the start and share of 304, those that are asked for most
 * first.
 *
 * @param query what the titles or keys contain; empty for all
 */
export function adminFeedsPage(
  look: Look,
  query: string,
  feeds: readonly FeedView[],
  pings: readonly Ping[],
): string {
  const words = query.toLowerCase();
  const found = feeds
    .filter(({ definition: { key, title } }) => `${key} ${title}`.toLowerCase().includes(words))
    .sort((a, b) => b.requests - a.requests);
  return adminFrame(
    look,
    'Feeds',
    'Feeds',
    html`<form class="search" method="get" role="search">
<label for="q">Name of a feed</label>
<input id="q" name="q" type="search" value="${query}">
<button>Search</button></form>
<p class="meta" role="status">${counted(found.length, 'feed')}${found.length > listedAtMost && html`, of which the ${listedAtMost} are listed that are asked for most`}. Requests are those since the server was started.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Feeds"><table class="listing"><thead><tr><th scope="col">Feed</th><th scope="col">Articles</th><th scope="col">Requests</th><th scope="col">Unchanged (304)</th><th scope="col">Subscribers</th><th scope="col">Updated</th></tr></thead>
<tbody>${found.slice(0, listedAtMost).map(feed => row(look, feed))}</tbody></table></div>
${pings.length > 0 && pingList(look, pings)}`,
  );
}

/** One feed: its documents with what `check` found in them, and the first of them as it is sent. */
export function adminFeedPage(
  look: Look,
  { definition, total }: FeedListing,
  documents: readonly DocumentView[],
  preview: string,
): string {
  return adminFrame(
    look,
    shortTitle(look, definition),
    'Feeds',
    html`<p class="meta"><code>${definition.key}</code>, ${counted(total, 'article')}, up to ${definition.limit} in the feed, ${definition.content}, <a href="${href(look, definition.path)}">page</a></p>
${documents.map(document => documentPart(look, document))}
<section aria-labelledby="preview"><h2 id="preview">Preview</h2><pre tabindex="0"><code>${preview}</code></pre></section>`,
  );
}

function documentPart(look: Look, { path, bytes, gzip, modified, findings }: DocumentView): Html {
  return html`<section class="panel"><h2><a href="${href(look, path)}">${path}</a></h2>
<p class="meta">${kilobytes(bytes)}, ${kilobytes(gzip)} as gzip, changed ${minuteOf(look, modified)}</p>
${problemList(findings)}</section>`;
}

function row(look: Look, feed: FeedView): Html {
  const { definition, total, requests, notModified, subscribers, updated } = feed;
  const detail = `${href(look, 'admin/feed')}?key=${encodeURIComponent(definition.key)}`;
  return html`<tr><th scope="row"><a href="${detail}" dir="auto">${shortTitle(look, definition)}</a></th><td>${total}</td><td>${requests}</td>
<td>${requests === 0 ? '–' : `${Math.round((100 * notModified) / requests)} %`}</td><td>${subscribers}</td><td>${updated !== null && minuteOf(look, updated)}</td></tr>
`;
}

function pingList(look: Look, pings: readonly Ping[]): Html {
  return html`<section aria-labelledby="pings"><h2 id="pings">Pings to the hub</h2>
<ul class="changes">${pings.map(
    ({ document, hub, state, last, since }) =>
      html`<li>${minuteOf(look, last?.at ?? since)} <span class="kind">${state}</span> <code>${document}</code> <span class="meta">${hub}${last !== null && html`: ${last.status} ${last.reason}`}</span></li>`,
  )}</ul></section>`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
