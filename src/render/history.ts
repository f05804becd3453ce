import type { FeedWithHistory } from '../feed.ts';
import { element } from './xml.ts';

/** A document's place among the others of its feed (RFC 5005). */
export interface History {
  /** It is an archive itself (§4). */
  readonly archive: boolean;
  /** It holds every entry that there is (§2). */
  readonly complete: boolean;
  readonly previous: string | null;
  readonly next: string | null;
  /** The feed that an archive belongs to. */
  readonly current: string | null;
}

/** @param link the name of Atom's link element: `link` in Atom, `atom:link` in RSS */
export function historyElements(history: History, link: string): string[] {
  const { archive, complete, previous, next, current } = history;
  const links = { 'prev-archive': previous, 'next-archive': next, current };
  return [
    ...(archive ? [element('fh:archive', {})] : []),
    ...(complete ? [element('fh:complete', {})] : []),
    ...Object.entries(links)
      .filter(([, href]) => href !== null)
      .map(([rel, href]) => element(link, { rel, href })),
  ];
}

/**
 * @param archive the number of the archive, counted from the oldest, which is 1; null for the feed
 * @param addressOf the address of an archive, or of the feed itself
 */
export function historyOf(
  { entries, total, archives }: FeedWithHistory,
  archive: number | null,
  addressOf: (archive: number | null) => string,
): History {
  const newest = archives > 0 ? addressOf(archives) : null;
  if (archive === null)
    return {
      archive: false,
      complete: entries.length === total,
      previous: newest,
      next: null,
      current: null,
    };
  return {
    archive: true,
    complete: false,
    previous: archive > 1 ? addressOf(archive - 1) : null,
    next: archive < archives ? addressOf(archive + 1) : null,
    current: addressOf(null),
  };
}
