import { linkedArticle, openGraph } from './article-metadata.js';
import { dayOf } from './dates.js';
import { directionOf } from './direction.js';
import { html, linkedData, sanitized } from './html.js';
import { layout } from './layout.js';
import { href } from './look.js';
import { autodiscovery } from './subscribe.js';
/**
 * An article as people read it.
 *
 * @param feeds the feeds that carry the entry
 */
export function articlePage(look, entry, feeds) {
    const { article } = entry;
    const language = article.language ?? look.site.language;
    return layout(look, {
        title: article.title,
        description: article.summary ?? '',
        canonical: entry.link,
        head: [
            autodiscovery(look, feeds),
            openGraph(look.site, entry),
            linkedData(linkedArticle(look.site, entry)),
        ],
        main: html `<article class="article" lang="${language}" dir="${directionOf(language)}">
<header>
${article.section !== null && html `<p class="kicker">${article.section}</p>`}
<h1>${article.title}</h1>
${byline(look, entry)}
</header>
${leadImage(article)}
${article.attachments.map(player)}
<div class="body">
${sanitized(article.html)}
</div>
<footer>
${sources(article)}
${origin(look, entry)}
${carriers(look, feeds)}
${article.rights !== null && html `<p class="rights">${article.rights}</p>`}
</footer>
</article>`,
    });
}
function byline(look, { article, published, updated }) {
    const people = article.authors.map(({ name, url }) => url === null ? html `<span>${name}</span>` : html `<a href="${url}" rel="author">${name}</a>`);
    return html `<p class="meta">${people.length > 0 && html `<span class="by">${joined(people)}</span> `}${dayOf(look, published)}${updated.slice(0, 10) > published.slice(0, 10) &&
        html ` <span class="updated">updated ${dayOf(look, updated)}</span>`}</p>`;
}
function joined(pieces) {
    return pieces.map((piece, at) => (at === 0 ? piece : html `, ${piece}`));
}
/** The lead image, unless the body shows it anyway. */
function leadImage({ image, images }) {
    if (!image?.url || images.some(({ url }) => url === image.url))
        return null;
    const size = image.width !== null &&
        image.height !== null &&
        html ` width="${image.width}" height="${image.height}"`;
    return html `<figure class="lead-image"><img src="${image.url}" alt="${image.alt ?? ''}"${size}>${captionOf(image)}</figure>`;
}
function captionOf({ caption, credit }) {
    if (caption === null && credit === null)
        return null;
    return html `<figcaption>${caption}${credit !== null && html ` <small>${credit}</small>`}</figcaption>`;
}
function player({ url, type, title }) {
    const name = title ?? decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
    const link = html `<a href="${url}" type="${type}">${name}</a>`;
    if (type.startsWith('audio/'))
        return html `<figure class="attachment"><audio controls preload="none" src="${url}"></audio><figcaption>${link}</figcaption></figure>`;
    if (type.startsWith('video/'))
        return html `<figure class="attachment"><video controls preload="none" src="${url}"></video><figcaption>${link}</figcaption></figure>`;
    return html `<p class="attachment">${link}</p>`;
}
function sources({ sources, images, image }) {
    const credits = new Set([image, ...images].flatMap(each => (each === null || each.credit === null ? [] : each.credit)));
    if (sources.length === 0 && credits.size === 0)
        return null;
    return html `<section class="sources">
${sources.length > 0 && html `<h2>Sources</h2><ul>${sources.map(source => html `<li>${linked(source)}</li>`)}</ul>`}
${credits.size > 0 && html `<h2>Pictures</h2><ul>${[...credits].map(credit => html `<li>${credit}</li>`)}</ul>`}
</section>`;
}
/** A source is an address or words. */
function linked(source) {
    return /^https?:\/\//.test(source) ? html `<a href="${source}">${source}</a>` : source;
}
function origin(look, { link, article }) {
    if (link.startsWith(look.site.url))
        return null;
    return html `<p class="origin"><a href="${link}">Read it on ${article.site ?? new URL(link).hostname}</a></p>`;
}
function carriers(look, feeds) {
    if (feeds.length === 0)
        return null;
    return html `<nav aria-label="Feeds with this article"><ul class="chips">${feeds.map(({ path, title }) => html `<li><a href="${href(look, path)}">${title}</a></li>`)}</ul></nav>`;
}
