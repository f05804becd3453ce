import type { FeedWithHistory } from '../feed.ts';
import type { Site } from '../site.ts';
import { textOrNull } from './item.ts';
import { isPlayable } from './media-types.ts';
import { address, plainLine } from './plain.ts';
import { podcastGuid } from './podcast-guid.ts';

/** What a publication says of its podcasts; null is left unsaid. */
export interface PodcastSettings {
  /** Of all podcasts; the site's author where null. */
  readonly author: string | null;
  /** Whom directories write to. */
  readonly owner: { readonly name: string | null; readonly email: string | null };
  readonly people: readonly PodcastPerson[];
  /** Absolute address of a square JPEG or PNG of 1400 to 3000 pixels; the site's icon where null. */
  readonly image: string | null;
  /** `Arts`, or `Arts > Books`. */
  readonly categories: readonly string[];
  readonly explicit: boolean;
  readonly type: 'episodic' | 'serial';
  readonly locked: boolean;
  readonly medium: string;
  readonly funding: { readonly url: string; readonly text: string } | null;
}

/** Someone who is heard in every episode. */
export interface PodcastPerson {
  readonly name: string;
  /** As in the Podcast Taxonomy: `host`. */
  readonly role: string;
  readonly url: string | null;
  readonly image: string | null;
}

/** The podcast elements of one feed. */
export interface PodcastChannel extends PodcastSettings {
  readonly guid: string;
  readonly author: string;
  readonly owner: { readonly name: string; readonly email: string };
}

/**
 * A feed is a podcast where one of its entries can be listened to or watched and the publication
 * says what directories ask of every podcast, a category and an owner's address; else null, and
 * its entries come with their enclosures alone.
 */
export function podcastChannelOf(
  { definition, entries }: FeedWithHistory,
  site: Site,
  settings: PodcastSettings,
): PodcastChannel | null {
  if (!entries.some(({ article }) => article.attachments.some(isPlayable))) return null;
  const email = textOrNull(settings.owner.email ?? site.author.email);
  if (email === null || settings.categories.length === 0) return null;
  const author = plainLine(settings.author ?? site.author.name);
  return {
    ...settings,
    guid: podcastGuid(new URL(`${definition.path}rss.xml`, site.url).href),
    author,
    owner: {
      name: textOrNull(settings.owner.name) ?? author,
      email,
    },
    people: settings.people.map(({ name, role, url, image }) => {
      return {
        name: plainLine(name),
        role: plainLine(role),
        url: address(url),
        image: address(image),
      };
    }),
    image: address(settings.image ?? site.icon),
    explicit:
      settings.explicit || entries.some(({ article }) => article.episode?.explicit === true),
  };
}
