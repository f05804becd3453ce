import { uuidUrn } from './uuid.js';
/**
 * The id of a new entry: the explicit one where it is an absolute URI, else a version 5 UUID of the
 * explicit id, of the canonical address, or of the site and the path. So the same files get the
 * same ids again after the state is lost.
 */
export function mint({ path, claimId, claimUrl }, siteUrl) {
    if (claimId !== null)
        return isAbsoluteUri(claimId) ? claimId : uuidUrn(`${siteUrl}#${claimId}`);
    return uuidUrn(claimUrl ?? new URL(encodeURI(path), siteUrl).href);
}
/**
 * What two addresses have in common when they mean the same page: `http` and `https` are the same,
 * a fragment does not count.
 */
export function addressClaim(url) {
    const { host, pathname, search } = new URL(url);
    return `//${host}${pathname}${search}`;
}
/** RFC 3986 §4.3, without white space, as Atom and RSS readers need it of an id. */
function isAbsoluteUri(id) {
    return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}
