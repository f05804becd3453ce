import type { Instant } from './article.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

/** A document of the edition with its validators and every encoding, ready to be sent. */
export interface PublishedDocument {
  /** Address below the site, with no leading `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly feed: string | null;
  /** Base of the strong ETags, without quotes: a hash of the identity body. */
  readonly tag: string;
  /** The whole second in which the bytes last changed; never moves back, never in the future. */
  readonly modified: Instant;
  readonly bodies: Readonly<Record<Encoding, Uint8Array>>;
}

/** All documents of one run, committed together with the state. */
export interface Edition {
  /** Grows by one with every edition. */
  readonly number: number;
  readonly committed: Instant;
}
