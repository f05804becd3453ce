import type { FeedDocument, FeedWithHistory } from '../feed.ts';
import type { Site } from '../site.ts';
import { channelOf, documentPath, updatedOf } from './channel.ts';
import type { RenderContext } from './context.ts';
import type { Format } from './format.ts';
import { formats } from './formats.ts';

/** The documents of a feed, one for each format. They depend on the arguments alone. */
export function renderFeed(
  feed: FeedWithHistory,
  site: Site,
  context: RenderContext,
): FeedDocument[] {
  return Object.values(formats).map(format => bound(feed, null, format, site, context));
}

/**
 * The documents of one archive of a feed (RFC 5005 §4).
 *
 * @param feed with the entries of this archive, newest first
 * @param archive its number, counted from the oldest, which is 1
 */
export function renderArchive(
  feed: FeedWithHistory,
  archive: number,
  site: Site,
  context: RenderContext,
): FeedDocument[] {
  return Object.values(formats).map(format => bound(feed, archive, format, site, context));
}

function bound(
  feed: FeedWithHistory,
  archive: number | null,
  format: Format,
  site: Site,
  context: RenderContext,
): FeedDocument {
  const { definition, entries } = feed;
  const channel = channelOf(feed, archive, format.file, site, context);
  const { language, podcast } = channel;
  const variant = { content: definition.content, language, podcast: podcast !== null };
  const items = context.press.all(entries, format, variant);
  return {
    path: documentPath(definition.path, archive, format.file),
    mediaType: format.mediaType,
    body: format.bind(channel, items),
    feed: definition.key,
    updated: updatedOf(feed),
  };
}
