import { isTag } from 'domhandler';
import { bestCandidate } from './srcset.js';
/** Where scripts keep an image's address until it is scrolled into view, the best first. */
const lazySources = [
    'data-src',
    'data-original',
    'data-lazy-src',
    'data-lazy',
    'data-url',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Addresses of pictures that stand in for another. */
const placeholder = /^data:|(?:^|\/)(?:spacer|blank|pixel|placeholder|transparent|1x1|loading)\b[^/]*$/i;
/** Gives every lazy image its real source, and takes the source from placeholders and tracking pixels. */
export function loadLazyImages(root) {
    for (const image of elements(root, 'img')) {
        const source = sourceOf(image);
        if (source === null || isPixel(image))
            delete image.attribs.src;
        else
            image.attribs.src = source;
    }
}
function sourceOf(image) {
    const { attribs } = image;
    const set = lazySets.map(name => bestCandidate(attribs[name] ?? '')).find(url => url !== null);
    const lazy = lazySources.map(name => attribs[name]).find(url => url !== undefined && url !== '');
    const own = attribs.src;
    const found = set ?? lazy ?? (own !== undefined && own !== '' ? own : null);
    return found === null || (placeholder.test(found) && !isSmallRaster(found)) ? null : found;
}
/** An image that is in the page itself, and more than a pixel of it. */
function isSmallRaster(url) {
    return url.length > 400 && /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(url);
}
/** An image of one or two pixels counts readers. */
function isPixel({ attribs }) {
    const tiny = (value) => value !== undefined && /^\s*[0-2](?:px)?\s*$/.test(value);
    return tiny(attribs.width) && tiny(attribs.height);
}
function elements(root, name) {
    const found = [];
    const waiting = [...root.children];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (isTag(node) && node.name === name)
            found.push(node);
        if ('children' in node)
            for (const child of node.children)
                waiting.push(child);
    }
    return found;
}
