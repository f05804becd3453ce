import type { Instant } from '../../article.ts';
import { type Entry, standing } from '../../entry.ts';
import { minuteOf } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { href, type Look } from '../look.ts';
import { adminFrame } from './frame.ts';
import { counted } from './runs.ts';

/** The articles that a search has found, whatever their standing at the moment `now`. */
export function articlesPage(
  look: Look,
  query: string,
  entries: readonly Entry[],
  now: Instant,
): string {
  return adminFrame(
    look,
    'Articles',
    'Articles',
    html`<form class="search" method="get" role="search">
<label for="q">Title, file, author or words</label>
<input id="q" name="q" type="search" value="${query}">
<button>Search</button></form>
<p class="meta" role="status">${query === '' ? 'The newest articles' : `${counted(entries.length, 'article')} found`}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Articles"><table class="listing"><thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Standing</th></tr></thead>
<tbody>${entries.map(entry => row(look, entry, now))}</tbody></table></div>`,
  );
}

/** The page of one article in the admin. */
function articleHref(look: Look, path: string): string {
  return `${href(look, 'admin/article')}?path=${encodeURIComponent(path)}`;
}

function row(look: Look, entry: Entry, now: Instant): Html {
  const { path, title } = entry.article;
  return html`<tr><th scope="row"><a href="${articleHref(look, path)}">${title}</a><br><code>${path}</code></th>
<td>${minuteOf(look, entry.published)}</td><td>${standing(entry, now)}</td></tr>
`;
}
