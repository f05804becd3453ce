import { html } from './html.js';
/** The article as schema.org's `Article`, for search engines. */
export function linkedArticle(site, entry) {
    const { article } = entry;
    return {
        '@context': 'https://schema.org',
        '@type': 'Article',
        '@id': entry.id,
        url: entry.link,
        headline: article.title,
        datePublished: entry.published,
        dateModified: entry.updated,
        inLanguage: article.language ?? site.language,
        author: article.authors.map(linkedPerson),
        publisher: { '@type': 'Organization', name: article.site ?? site.title },
        wordCount: article.words,
        ...(article.summary !== null && { description: article.summary }),
        ...(article.image?.url && { image: article.image.url }),
        ...(article.section !== null && { articleSection: article.section }),
        ...(article.tags.length > 0 && { keywords: article.tags }),
        ...(article.rights !== null && { copyrightNotice: article.rights }),
    };
}
function linkedPerson({ name, url }) {
    return { '@type': 'Person', name, ...(url !== null && { url }) };
}
/** What networks show when the article is shared (ogp.me). */
export function openGraph(site, { article, link, published, updated }) {
    const properties = [
        ['og:type', 'article'],
        ['og:title', article.title],
        ['og:description', article.summary],
        ['og:url', link],
        ['og:site_name', site.title],
        ['og:locale', article.language?.replace('-', '_') ?? null],
        ['og:image', article.image?.url ?? null],
        ['og:image:alt', article.image?.alt ?? null],
        ['article:published_time', published],
        ['article:modified_time', updated],
        ['article:section', article.section],
        ...article.tags.map(tag => ['article:tag', tag]),
    ];
    return html `${properties.map(([property, content]) => content !== null &&
        html `<meta property="${property}" content="${content}">
`)}`;
}
