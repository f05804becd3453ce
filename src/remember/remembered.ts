import type { Instant } from '../article.ts';
import type { Standing } from '../entry.ts';
import type { Claims } from './identity.ts';

/** An entry as the store keeps it, without its article. */
export interface Remembered extends Claims {
  readonly id: string;
  readonly slug: string;
  readonly hash: string;
  readonly media: string;
  readonly content: string;
  /** The key of the published article. */
  readonly article: string;
  readonly title: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly firstSeen: Instant;
  readonly expires: Instant | null;
  readonly draft: boolean;
  readonly standing: Standing;
  /** When its file went; null while there is one. */
  readonly removed: Instant | null;
}
