import { slug } from '../slug.js';
/** What each part of a filter asks of an entry; a part that is not set asks nothing. */
const conditions = {
    tag: ({ article }, { tag }) => !tag || anyName(article.tags, tag),
    author: ({ article }, { author }) => !author ||
        anyName(article.authors.map(person => person.name), author),
    section: ({ article: { section } }, filter) => !filter.section || (section !== null && anyName([section], filter.section)),
    language: ({ article }, { language }, siteLanguage) => !language || language.some(range => inLanguage(article.language ?? siteLanguage, range)),
    folder: ({ article }, { folder }) => !folder || folder.some(name => article.path.startsWith(`${name.replace(/^\/+|\/+$/g, '')}/`)),
    text: (entry, { text }) => !text || says(entry, text),
    since: ({ published }, { since }) => !since || published.slice(0, since.length) >= since,
    until: ({ published }, { until }) => !until || published.slice(0, until.length) <= until,
    media: (entry, { media }) => !media || media.some(kind => carries(entry, kind)),
    and: (entry, { and }, language) => !and || and.every(one => matches(entry, one, language)),
    or: (entry, { or }, language) => !or || or.some(one => matches(entry, one, language)),
    not: (entry, { not }, language) => !not?.some(one => matches(entry, one, language)),
};
/** Whether every condition of the filter holds for the entry. An empty filter takes everything. */
export function matches(entry, filter, siteLanguage) {
    return Object.values(conditions).every(holds => holds(entry, filter, siteLanguage));
}
function anyName(own, wanted) {
    const slugs = new Set(own.map(slug));
    return wanted.some(name => slugs.has(slug(name)));
}
/** Basic filtering, RFC 4647 §3.3.1. */
function inLanguage(tag, range) {
    return `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`);
}
function says({ article }, phrases) {
    const text = folded([article.title, article.summary ?? '', article.text].join('\n\n'));
    return phrases.some(phrase => text.includes(folded(phrase)));
}
function folded(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
function carries({ article }, kind) {
    if (kind === 'image' && (article.image?.url || article.images.length > 0))
        return true;
    return article.attachments.some(({ type }) => type.startsWith(`${kind}/`));
}
