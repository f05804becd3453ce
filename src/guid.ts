/** RFC 4151 §2.1: the name of the authority, a date on which it had it, and what it gave the name. */
const tag = /^tag:[^,]+,2026:guid:(.+)$/;

/**
 * An absolute URI for an id that is none, such as the number that another program gave an article:
 * the same for the same site, and no one else's.
 */
export function guidUri(guid: string, siteUrl: string): string {
  const wellFormed = Buffer.from(guid).toString('utf8');
  return `tag:${new URL(siteUrl).hostname},2026:guid:${encodeURIComponent(wellFormed)}`;
}

/**
 * An entry's id as RSS and JSON Feed write it. They take any text, so that the readers of a feed
 * whose ids were no URIs know its entries again; Atom asks for a URI (RFC 4287 §4.2.6).
 */
export function guidOf(id: string): string {
  const guid = tag.exec(id)?.[1];
  return guid === undefined ? id : (decoded(guid) ?? id);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
