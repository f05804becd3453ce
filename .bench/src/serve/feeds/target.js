/**
 * The path that a request asks for, with no leading `/`: without its query, percent-decoded, NFC,
 * and without the path of the site's address, which a proxy in front may or may not have cut off.
 *
 * @param url the request target as it came: `/tags/a/rss.xml?utm=1`, or an absolute address
 * @param base path of the site's address, such as `/` or `/news/`
 * @returns null where the target cannot be decoded or contains a NUL
 */
export function pathOf(url, base) {
    const [target = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
    const decoded = decode(target)?.normalize('NFC') ?? null;
    if (decoded === null || decoded.includes('\0'))
        return null;
    const path = base !== '/' && decoded.startsWith(base) ? decoded.slice(base.length - 1) : decoded;
    return path.replace(/^\//, '');
}
function decode(target) {
    try {
        return decodeURIComponent(target);
    }
    catch (error) {
        if (error instanceof URIError)
            return null;
        throw error;
    }
}
/** A path in the one form in which it is looked up: lower case, no empty parts, no `/` at the end. */
export function plainForm(path) {
    return path
        .toLowerCase()
        .split('/')
        .filter(part => part !== '')
        .join('/');
}
