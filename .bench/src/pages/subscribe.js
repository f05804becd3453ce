import { formats } from './formats.js';
import { html } from './html.js';
import { address, href } from './look.js';
import { readers } from './readers.js';
/** The ways to subscribe to a feed: its address to copy, and links into the usual readers. */
export function subscribeTo(look, feed) {
    const own = address(look, feed.path + formats[0].file);
    return html `<div class="subscribe">
<label class="copy"><span>Feed address</span>
<input readonly value="${own}" aria-label="Address of ${feed.title}"></label>
<ul class="readers" aria-label="Subscribe to ${feed.title} in">${readers.map(({ name, subscribe }) => html `<li><a href="${subscribe(own)}" rel="nofollow">${name}</a></li>`)}</ul></div>`;
}
/** Links to a feed's documents, one a format. */
export function formatLinks(look, feed) {
    return html `<ul class="formats" aria-label="Formats of ${feed.title}">${formats.map(({ name, file, type }) => html `<li><a href="${href(look, feed.path + file)}" type="${type}">${name}</a></li>`)}</ul>`;
}
/** What lets a reader find a feed when it is given the address of a page. */
export function autodiscovery(look, feeds) {
    return feeds.flatMap(feed => formats.map(({ name, file, type }) => html `<link rel="alternate" type="${type}" title="${feed.title} (${name})" href="${address(look, feed.path + file)}">
`));
}
