import { isTag } from 'domhandler';
import { urlAttributes } from './attributes.js';
import { loadLazyImages } from './images.js';
import { withoutTracking } from './tracking.js';
/**
 * Makes every address below `root` absolute and free of tracking parameters, and gives lazy images
 * their real source. Changes the tree in place.
 *
 * @param base the address against which to resolve; null leaves relative addresses as they are
 */
export function resolveLinks(root, base) {
    const waiting = [root];
    loadLazyImages(root);
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        for (const child of node.children)
            if ('children' in child)
                waiting.push(child);
        if (isTag(node))
            resolveAttributes(node, base);
    }
}
function resolveAttributes(element, base) {
    for (const name of urlAttributes[element.name] ?? []) {
        const value = element.attribs[name];
        if (value !== undefined)
            element.attribs[name] = resolve(value, base);
    }
}
/** A reference within the page stays one; what cannot be resolved stays as it is. */
function resolve(reference, base) {
    const trimmed = reference.trim();
    if (trimmed.startsWith('#'))
        return trimmed;
    if (!URL.canParse(trimmed, base ?? undefined))
        return trimmed;
    const url = new URL(trimmed, base ?? undefined);
    return /^https?:$/.test(url.protocol) ? withoutTracking(url).href : trimmed;
}
