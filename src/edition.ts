import type { Instant } from './article.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

/** What there is to know of a document of the edition beside its bytes. */
interface Described {
  /** Address below the site, with no leading `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly feed: string | null;
  /** Base of the strong ETags, without quotes: a hash of the identity body. */
  readonly tag: string;
  /** The whole second in which the bytes last changed; never moves back, never in the future. */
  readonly modified: Instant;
}

/** A document of the edition with its validators and every encoding, ready to be sent. */
export interface PublishedDocument extends Described {
  readonly bodies: Readonly<Record<Encoding, Uint8Array>>;
}

/** A document of the edition as it is kept. */
export interface KeptDocument extends Described {
  readonly packed: Packed;
}

/** The bytes of a document as they are kept: the plain ones are had from Brotli. */
export interface Packed {
  /** Null where it is made when somebody asks for it. */
  readonly gzip: Uint8Array | null;
  readonly br: Uint8Array;
}

/** All documents of one run, committed together with the state. */
export interface Edition {
  /** Grows by one with every edition. */
  readonly number: number;
  readonly committed: Instant;
}
