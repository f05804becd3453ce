import { slug } from '../slug.js';
import { mediaType } from './media-types.js';
import { address, plain, plainLine } from './plain.js';
/** An entry in the words of a feed. */
export function itemOf(entry, content, site) {
    const { article } = entry;
    const image = imageOf(article.image);
    const images = [image, ...article.images.map(imageOf)].filter(found => found !== null);
    return {
        id: plain(entry.id),
        url: address(entry.link) ?? new URL(`articles/${entry.slug}`, site.url).href,
        title: plainLine(article.title),
        summary: textOrNull(article.summary),
        html: content === 'full' ? plain(article.html) : null,
        published: new Date(entry.published),
        updated: new Date(lastChange(entry)),
        authors: article.authors.map(personOf).filter(({ name }) => name !== ''),
        tags: uniqueBy(article.tags.map(plainLine), slug).filter(tag => tag !== ''),
        image,
        images: uniqueBy(images, urlOf),
        attachments: uniqueBy(article.attachments.flatMap(attachmentOf), urlOf),
        episode: article.episode === null ? null : episodeOf(article.episode),
        language: article.language ?? site.language,
        rights: textOrNull(article.rights),
    };
}
/** When the entry last became different for its readers: it appeared, or was revised since. */
export function lastChange(entry) {
    const revised = entry.updated > entry.published;
    return revised ? entry.updated : entry.published;
}
export function personOf({ name, url, email }) {
    return { name: plainLine(name), url: address(url), email: textOrNull(email) };
}
export function textOrNull(text) {
    return text === null || text.trim() === '' ? null : plainLine(text);
}
function imageOf(image) {
    const url = address(image?.url ?? null);
    if (image === null || url === null)
        return null;
    const { alt, caption, credit, width, height } = image;
    return {
        url,
        alt: textOrNull(alt),
        caption: textOrNull(caption),
        credit: textOrNull(credit),
        width,
        height,
    };
}
function attachmentOf({ url, type, title, bytes, duration }) {
    const absolute = address(url);
    return absolute === null
        ? []
        : [{ url: absolute, type: mediaType(type), title: textOrNull(title), bytes, duration }];
}
function episodeOf(episode) {
    const transcript = address(episode.transcript?.url ?? null);
    return {
        ...episode,
        transcript: transcript === null || episode.transcript === null
            ? null
            : { url: transcript, type: mediaType(episode.transcript.type) },
        chapters: address(episode.chapters),
    };
}
function urlOf({ url }) {
    return url;
}
/** The first of those that have the same key. */
function uniqueBy(values, keyOf) {
    const found = new Map();
    for (const value of values) {
        const key = keyOf(value);
        if (!found.has(key))
            found.set(key, value);
    }
    return [...found.values()];
}
