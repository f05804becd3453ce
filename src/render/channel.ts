import type { Instant, Person } from '../article.ts';
import type { FeedWithHistory, Tombstone } from '../feed.ts';
import type { Site } from '../site.ts';
import { type History, historyOf } from './history.ts';
import { lastChange, personOf, textOrNull } from './item.ts';
import { address, plainLine } from './plain.ts';
import { type PodcastChannel, podcastChannelOf } from './podcast-channel.ts';
import type { Cloud, RenderSettings } from './render-settings.ts';

/** A feed as one document of one format says it: clean strings, absolute addresses. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** The page that the feed is the feed of. */
  readonly home: string;
  /** The address of this document. */
  readonly self: string;
  readonly language: string;
  readonly author: Person;
  readonly rights: string | null;
  readonly icon: string | null;
  /** The newest change among the items; null where there is none. */
  readonly updated: Instant | null;
  /** Minutes for which a copy is good; null for an archive, which stays as it is. */
  readonly ttl: number | null;
  readonly hub: string | null;
  readonly cloud: Cloud | null;
  readonly history: History;
  readonly tombstones: readonly Tombstone[];
  readonly podcast: PodcastChannel | null;
}

/** @param archive the number of the archive that the document is; null for the feed itself */
export function channelOf(
  feed: FeedWithHistory,
  archive: number | null,
  file: string,
  site: Site,
  { ttl, hub, cloud, podcast }: RenderSettings,
): Channel {
  const { path, title, description, language } = feed.definition;
  return {
    title: plainLine(title),
    description: plainLine(description),
    home: new URL(path, site.url).href,
    self: new URL(documentPath(path, archive, file), site.url).href,
    language: language ?? site.language,
    author: personOf(site.author),
    rights: textOrNull(site.rights),
    icon: address(site.icon),
    updated: updatedOf(feed),
    ttl: archive === null ? ttl : null,
    hub: archive === null ? address(hub) : null,
    cloud: archive === null ? cloud : null,
    history: historyOf(
      feed,
      archive,
      number => new URL(documentPath(path, number, file), site.url).href,
    ),
    tombstones: archive === null ? feed.tombstones : [],
    podcast: podcastChannelOf(feed, site, podcast),
  };
}

/** The newest change among a feed's entries. */
export function updatedOf({ entries }: FeedWithHistory): Instant | null {
  return entries.map(lastChange).reduce<Instant | null>(later, null);
}

function later(newest: Instant | null, moment: Instant): Instant {
  return newest === null || moment > newest ? moment : newest;
}

/** Where a document of a feed, or of one of its archives, lies below the site. */
export function documentPath(folder: string, archive: number | null, file: string): string {
  return archive === null ? `${folder}${file}` : `${folder}archive/${archive}/${file}`;
}
