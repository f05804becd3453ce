/**
 * Which entries a feed takes. Every condition that is set must hold; of a list, one of its values.
 * Names are compared as their slugs are, so neither case nor accents matter.
 */
export interface Filter {
  readonly tag?: readonly string[] | undefined;
  readonly author?: readonly string[] | undefined;
  readonly section?: readonly string[] | undefined;
  /** BCP 47 ranges: `pt` takes `pt-BR` too (RFC 4647 §3.3.1). */
  readonly language?: readonly string[] | undefined;
  /** Below the articles folder, with `/` between the parts. */
  readonly folder?: readonly string[] | undefined;
  /** Words in title, summary or body, in any case. */
  readonly text?: readonly string[] | undefined;
  /** A day, month or year in UTC, itself included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly media?: readonly MediaKind[] | undefined;
  readonly and?: readonly Filter[] | undefined;
  readonly or?: readonly Filter[] | undefined;
  readonly not?: readonly Filter[] | undefined;
}

export type MediaKind = 'image' | 'audio' | 'video';

/** A feed that configuration adds to those which the entries bring with them. */
export interface DefinedFeed {
  /** Its key. */
  readonly name: string;
  /** As in `FeedDefinition`. */
  readonly path: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly limit: number | null;
  readonly content: 'full' | 'summary' | null;
  readonly where: Filter;
}

/** The `feeds` part of the configuration. Feeds are named by their keys: `tags/politics`. */
export interface FeedSettings {
  readonly limit: number;
  readonly content: 'full' | 'summary';
  readonly defined: readonly DefinedFeed[];
  /** Old key to the key that has taken its entries over; the old address leads to the new one. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Feeds that are no more: their address answers 410. */
  readonly retired: readonly string[];
  readonly archives: {
    /** Feeds with an archive of all their entries (RFC 5005). */
    readonly feeds: readonly string[];
    /** Entries in an archive document. */
    readonly size: number;
  };
}
