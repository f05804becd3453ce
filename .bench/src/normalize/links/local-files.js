import { isTag } from 'domhandler';
import { localPath, localType } from '../../local-file.js';
import { urlAttributes } from './attributes.js';
/**
 * The files beside the article that it refers to, in its body or its metadata, each once, as far
 * as addresses tell.
 *
 * @param body with absolute addresses
 */
export function localFiles(body, facts, site) {
    const files = new Map();
    for (const address of [...addressesOf(facts), ...addressesIn(body)]) {
        const path = localPath(address, site);
        const type = path === null ? null : localType(path);
        if (path !== null && type !== null)
            files.set(path, { path, type, ...unseen });
    }
    return [...files.values()];
}
const unseen = { bytes: null, tag: null, width: null, height: null, duration: null };
function addressesOf({ image, attachments, episode }) {
    return [
        image?.url ?? null,
        ...attachments.map(({ url }) => url),
        episode?.transcript?.url ?? null,
        episode?.chapters ?? null,
    ].filter(address => address !== null);
}
function* addressesIn(parent) {
    const waiting = [parent];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        waiting.push(...node.children.filter(child => 'children' in child).reverse());
        if (!isTag(node))
            continue;
        for (const name of urlAttributes[node.name] ?? []) {
            const address = node.attribs[name];
            if (address !== undefined)
                yield address;
        }
    }
}
