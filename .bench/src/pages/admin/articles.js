import { standing } from '../../entry.js';
import { minuteOf } from '../dates.js';
import { html } from '../html.js';
import { href } from '../look.js';
import { adminFrame } from './frame.js';
import { counted } from './runs.js';
/** The articles that a search has found, whatever their standing at the moment `now`. */
export function articlesPage(look, query, entries, now) {
    return adminFrame(look, 'Articles', 'Articles', html `<form class="search" method="get" role="search">
<label for="q">Title, file, author or words</label>
<input id="q" name="q" type="search" value="${query}">
<button>Search</button></form>
<p class="meta" role="status">${query === '' ? 'The newest articles' : `${counted(entries.length, 'article')} found`}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Articles"><table><thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Standing</th></tr></thead>
<tbody>${entries.map(entry => row(look, entry, now))}</tbody></table></div>`);
}
/** The page of one article in the admin. */
export function articleHref(look, path) {
    return `${href(look, 'admin/article')}?path=${encodeURIComponent(path)}`;
}
function row(look, entry, now) {
    const { path, title } = entry.article;
    return html `<tr><th scope="row"><a href="${articleHref(look, path)}">${title}</a><br><code>${path}</code></th>
<td>${minuteOf(look, entry.published)}</td><td>${standing(entry, now)}</td></tr>
`;
}
