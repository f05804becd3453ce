import { minuteOf } from '../dates.js';
import { html } from '../html.js';
import { href } from '../look.js';
import { adminFrame } from './frame.js';
import { counted, problemList } from './runs.js';
/** All feeds: size, requests since the start, share of 304. */
export function adminFeedsPage(look, feeds, pings) {
    return adminFrame(look, 'Feeds', 'Feeds', html `<p class="meta">Requests are those since the server was started.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Feeds"><table><thead><tr><th scope="col">Feed</th><th scope="col">Articles</th><th scope="col">Requests</th><th scope="col">Unchanged (304)</th><th scope="col">Subscribers</th><th scope="col">Updated</th></tr></thead>
<tbody>${feeds.map(feed => row(look, feed))}</tbody></table></div>
${pings.length > 0 && pingList(look, pings)}`);
}
/** One feed: its documents with what `check` found in them, and the first of them as it is sent. */
export function adminFeedPage(look, { definition, total }, documents, preview) {
    return adminFrame(look, definition.title, 'Feeds', html `<p class="meta"><code>${definition.key}</code>, ${counted(total, 'article')}, up to ${definition.limit} in the feed, ${definition.content}, <a href="${href(look, definition.path)}">page</a></p>
${documents.map(document => documentPart(look, document))}
<section aria-labelledby="preview"><h2 id="preview">Preview</h2><pre tabindex="0"><code>${preview}</code></pre></section>`);
}
function documentPart(look, { path, bytes, gzip, modified, findings }) {
    return html `<section class="panel"><h2><a href="${href(look, path)}">${path}</a></h2>
<p class="meta">${kilobytes(bytes)}, ${kilobytes(gzip)} as gzip, changed ${minuteOf(look, modified)}</p>
${problemList(findings)}</section>`;
}
function row(look, feed) {
    const { definition, total, requests, notModified, subscribers, updated } = feed;
    const detail = `${href(look, 'admin/feed')}?key=${encodeURIComponent(definition.key)}`;
    return html `<tr><th scope="row"><a href="${detail}">${definition.title}</a></th><td>${total}</td><td>${requests}</td>
<td>${requests === 0 ? '–' : `${Math.round((100 * notModified) / requests)} %`}</td><td>${subscribers}</td><td>${updated !== null && minuteOf(look, updated)}</td></tr>
`;
}
function pingList(look, pings) {
    return html `<section aria-labelledby="pings"><h2 id="pings">Pings to the hub</h2>
<ul class="changes">${pings.map(({ document, hub, state, last, since }) => html `<li>${minuteOf(look, last?.at ?? since)} <span class="kind">${state}</span> <code>${document}</code> <span class="meta">${hub}${last !== null && html `: ${last.status} ${last.reason}`}</span></li>`)}</ul></section>`;
}
function kilobytes(bytes) {
    return `${(bytes / 1000).toFixed(1)} kB`;
}
