import type { Instant } from '../../article.ts';
import type { PublishedDocument } from '../../edition.ts';
import type { Ping, PingProtocol } from '../../ping.ts';

/** A hub that is to be told. */
export interface Hub {
  readonly protocol: PingProtocol;
  /** Address to which it takes notices. */
  readonly address: string;
}

/** What a hub has to know of a document. */
export type Changed = Pick<PublishedDocument, 'path' | 'mediaType'>;

/** Media types of the documents that a hub passes on. `cloud` is an element of RSS alone. */
const carried: Readonly<Record<PingProtocol, readonly string[]>> = {
  websub: ['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
  rsscloud: ['application/rss+xml'],
};

/**
 * The pings that new documents call for. Pure.
 *
 * @param changed the documents of feeds whose bytes are new
 *   (archives, RFC 5005 §4, are walked and not subscribed to)
 * @param site absolute address of the site, ending in `/`
 */
export function planPings(
  changed: readonly Changed[],
  hubs: readonly Hub[],
  site: string,
  now: Instant,
): Ping[] {
  return hubs.flatMap(({ protocol, address }) =>
    changed
      .filter(document => isCarried(document, protocol))
      .map(({ path }) => ({
        protocol,
        hub: address,
        document: site + encodeURI(path),
        since: now,
        state: 'waiting',
        tries: 0,
        last: null,
        next: now,
      })),
  );
}

function isCarried({ mediaType }: Changed, protocol: PingProtocol): boolean {
  const [type = ''] = mediaType.split(';');
  return carried[protocol].includes(type);
}
