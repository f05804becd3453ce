import { guidUri } from '../guid.ts';
import { uuidUrn } from './uuid.ts';

/** What an article file says of its own identity. */
export interface Claims {
  readonly path: string;
  /** The id that the author has set. */
  readonly claimId: string | null;
  /** The canonical address as `addressClaim` writes it. */
  readonly claimUrl: string | null;
}

/**
 * The id of a new entry: the explicit one, as a URI where it is none; else a version 5 UUID of the
 * canonical address, or of the site and the path. So the same files get the
 * same ids again after the state is lost.
 */
export function mint({ path, claimId, claimUrl }: Claims, siteUrl: string): string {
  if (claimId !== null) return isAbsoluteUri(claimId) ? claimId : guidUri(claimId, siteUrl);
  return uuidUrn(claimUrl ?? new URL(encodeURI(path), siteUrl).href);
}

/**
 * What two addresses have in common when they mean the same page: `http` and `https` are the same,
 * a fragment does not count.
 */
export function addressClaim(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `//${host}${pathname}${search}`;
}

/** RFC 3986 §4.3, without white space, as Atom and RSS readers need it of an id. */
function isAbsoluteUri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}
