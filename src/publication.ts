import type { Instant } from './article.ts';
import type { Edition, PublishedDocument } from './edition.ts';
import type { Entry } from './entry.ts';
import type { Feed, FeedDefinition } from './feed.ts';
import type { LocalFile } from './local-file.ts';
import type { Ping } from './ping.ts';
import type { Problem } from './problem.ts';
import type { RunReport } from './report.ts';

/** A feed of the current edition, without its entries. */
export interface FeedListing {
  readonly definition: FeedDefinition;
  /** How many published entries match. */
  readonly total: number;
  readonly updated: Instant | null;
}

/**
 * What may be asked of the published edition and of the state behind it. The store answers;
 * the server, the pages and the commands ask. Nothing under embargo, expired or a draft is
 * in any answer but `entryAt` and `search`.
 */
export interface Publication {
  /** Null before the first run. */
  edition(): Promise<Edition | null>;
  document(path: string): Promise<PublishedDocument | null>;
  /** Paths of all documents of the edition, sorted, some at a time. */
  documentPaths(): AsyncIterable<readonly string[]>;
  /** Paths of the documents of a feed's newest archives. */
  newestArchives(feed: string, most: number): Promise<readonly string[]>;
  feeds(): Promise<readonly FeedListing[]>;
  /** The feed with its entries, newest first. */
  feed(key: string): Promise<Feed | null>;
  /** The published entry of an article page. */
  entry(slug: string): Promise<Entry | null>;
  /** The entry of an article file, whatever its standing. */
  entryAt(path: string): Promise<Entry | null>;
  /**
   * Entries whose file, title, authors or text contain the words, newest first, whatever their
   * standing; all entries for no words.
   */
  search(words: string, limit: number): Promise<readonly Entry[]>;
  /** The file at this path beside the articles, where a published entry refers to it. */
  media(path: string): Promise<LocalFile | null>;
  /** The keys of the feeds that an entry belongs to. */
  feedsOf(id: string): Promise<readonly string[]>;
  /** The last runs, newest first; of those before a number where one is given. */
  runs(limit: number, before?: number | null): Promise<readonly RunReport[]>;
  /** What stands in the way of articles right now, by path: the first of it. */
  problems(): Promise<readonly Problem[]>;
  /** What stands in the way of the article of a file, however many others have problems. */
  problemsAt(path: string): Promise<readonly Problem[]>;
  /** What hubs were told last, or are yet to be told, the newest change first. */
  pings(limit: number): Promise<readonly Ping[]>;
}
