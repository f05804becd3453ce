import type { Instant } from '../../article.ts';
import { type Entry, standing } from '../../entry.ts';
import type { Placement } from '../../placement.ts';
import { minuteOf } from '../dates.ts';
import { directionOf } from '../direction.ts';
import { type Html, html, sanitized } from '../html.ts';
import { articlePath, href, type Look } from '../look.ts';
import { adminFrame } from './frame.ts';
import { problemList } from './runs.ts';

/** Feeds with the same reason that are seen at once. */
const namedAtMost = 5;

/** All that is known of one article. */
export interface ArticleView {
  readonly entry: Entry;
  readonly placements: readonly Placement[];
  /** The item as each format carries it. */
  readonly items: readonly { readonly format: string; readonly text: string }[];
  /** The article file as text; null where it is gone. */
  readonly source: string | null;
}

/** One article with its evidence, what was removed, its feeds, and its file beside what became of it. */
export function adminArticlePage(look: Look, view: ArticleView, now: Instant): string {
  const { entry, placements, items } = view;
  const { article } = entry;
  return adminFrame(
    look,
    article.title,
    'Articles',
    html`<p class="meta"><code>${article.path}</code>, ${standing(entry, now)}, <a href="${href(look, articlePath(entry.slug))}">page</a></p>
${problemList(article.problems)}
<section aria-labelledby="fields"><h2 id="fields">Fields</h2>${fields(look, entry)}</section>
<section aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
${places(placements)}</section>
<section aria-labelledby="sides"><h2 id="sides">File and article</h2>${sides(look, view)}</section>
<section aria-labelledby="removed"><h2 id="removed">Removed</h2>${removed(entry)}</section>
<section aria-labelledby="items"><h2 id="items">As an item</h2>
${items.map(({ format, text }) => html`<details><summary>${format}</summary><pre tabindex="0"><code>${text}</code></pre></details>`)}</section>`,
  );
}

/** The feeds that carry the entry, and the others by why they do not: there may be thousands. */
function places(placements: readonly Placement[]): Html {
  const reasons = new Map<string, string[]>();
  for (const { feed, carried, why } of placements) {
    if (carried) continue;
    const feeds = reasons.get(why) ?? [];
    reasons.set(why, feeds);
    feeds.push(feed);
  }
  return html`<ul class="placements">${placements
    .filter(({ carried }) => carried)
    .map(
      ({ feed, why }) =>
        html`<li><span class="kind in">in</span> <code>${feed}</code> <span class="meta">${why}</span></li>
`,
    )}${[...reasons].map(([why, feeds]) => absence(feeds, why))}</ul>`;
}

/** Feeds that do not carry the entry for one reason: folded where they are many. */
function absence(feeds: readonly string[], why: string): Html {
  const names = html`<code>${feeds.join(', ')}</code>`;
  const mark = html`<span class="kind out">not in</span>`;
  const reason = html`<span class="meta">${why}</span>`;
  if (feeds.length <= namedAtMost)
    return html`<li>${mark} ${names} ${reason}</li>
`;
  return html`<li><details><summary>${mark} ${feeds.length} feeds ${reason}</summary>${names}</details></li>
`;
}

function fields(look: Look, entry: Entry): Html {
  const own: readonly (readonly [string, Html | string])[] = [
    ['id', entry.id],
    ['link', entry.link],
    ['published', minuteOf(look, entry.published)],
    ['updated', minuteOf(look, entry.updated)],
    ['first seen', minuteOf(look, entry.firstSeen)],
  ];
  const found = Object.entries(entry.article.evidence).sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of fields"><table><thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Found in</th></tr></thead>
<tbody>${own.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td><td class="meta">the entry</td></tr>`)}
${found.map(([name, { from, value }]) => html`<tr><th scope="row">${name}</th><td>${value}</td><td class="meta">${from}</td></tr>`)}</tbody></table></div>`;
}

function sides(look: Look, { entry, source }: ArticleView): Html {
  const language = entry.article.language ?? look.site.language;
  return html`<div class="sides">
<pre tabindex="0" aria-label="The file"><code>${source ?? 'The file is gone.'}</code></pre>
<div class="body" lang="${language}" dir="${directionOf(language)}" tabindex="0" role="region" aria-label="The article">${sanitized(entry.article.html)}</div>
</div>`;
}

function removed({ article }: Entry): Html {
  if (article.removed.length === 0) return html`<p class="empty">Nothing was removed.</p>`;
  return html`<ul class="removed">${article.removed.map(
    ({ reason, text }) => html`<li><span class="kind">${reason}</span> ${text}</li>`,
  )}</ul>`;
}
