/**
 * The address of something below the site, as a link from any page: it starts with the path of
 * the site's address, so that it works on the server, behind a proxy and in the static export.
 *
 * @param path with no leading `/`; empty is the home page
 */
export function href({ site }, path) {
    return new URL(site.url).pathname + encodePath(path);
}
/** The absolute address of something below the site. */
export function address({ site }, path) {
    return site.url + encodePath(path);
}
function encodePath(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}
/** Path of the page of an entry. */
export function articlePath(slug) {
    return `articles/${slug}`;
}
