import { dayOf } from './dates.js';
import { directionOf } from './direction.js';
import { html } from './html.js';
import { articlePath, href } from './look.js';
/** Entries as a reader would list them: date, title, byline, summary, picture. */
export function entryList(look, entries) {
    if (entries.length === 0)
        return html `<p class="empty">Nothing is published here yet.</p>`;
    return html `<ol class="entries">${entries.map(entry => entryLine(look, entry))}</ol>`;
}
function entryLine(look, { slug, published, article }) {
    const language = article.language ?? look.site.language;
    const link = href(look, articlePath(slug));
    const image = article.image?.url ?? null;
    const names = article.authors.map(({ name }) => name).join(', ');
    return html `<li lang="${language}" dir="${directionOf(language)}">
<article>
<p class="meta">${dayOf(look, published)}${names !== '' && html ` <span class="by">${names}</span>`}</p>
<h3><a href="${link}">${article.title}</a></h3>
${article.summary !== null && html `<p class="summary">${article.summary}</p>`}
</article>
${image !== null && html `<img src="${image}" alt="" loading="lazy" width="160" height="107">`}
</li>
`;
}
