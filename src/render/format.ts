import type { Channel } from './channel.ts';
import type { Item } from './item.ts';

/** In which of its forms a feed wants an item. */
export interface Variant {
  readonly content: 'full' | 'summary';
  /** Of the feed; an item in another language says so. */
  readonly language: string;
  /** The feed is a podcast, so that its items are episodes. */
  readonly podcast: boolean;
}

/** An item as one format writes it, ready to stand in any feed of that format. */
export interface Pressed {
  /** UTF-8: encoded once, however many feeds carry it. */
  readonly bytes: Uint8Array;
  /** Prefixes of the namespaces that it needs. */
  readonly prefixes: readonly string[];
}

/** How one format is written: each item once, and bound into every feed that carries it. */
export interface Format {
  /** The document's name in its feed's folder. */
  readonly file: string;
  /** With its charset. */
  readonly mediaType: string;
  /** In the order of the items. Of many at once each costs less: `feed` prints a whole document. */
  readonly press: (items: readonly Item[], variant: Variant) => Pressed[];
  readonly bind: (channel: Channel, items: readonly Pressed[]) => Uint8Array;
}
