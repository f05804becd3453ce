import type { Entry } from '../entry.ts';
import type { Site } from '../site.ts';
import type { Format, Pressed } from './format.ts';
import { type Item, itemOf } from './item.ts';

/** In which of its forms a feed wants an item. */
export interface Variant {
  readonly content: 'full' | 'summary';
  /** Of the feed. */
  readonly language: string;
}

/** Characters of pressed items that are kept; with the strings of one run about twice that in bytes. */
const CAPACITY = 64_000_000;

/**
 * The items that one run has pressed, so that each is written once a format and bound into every
 * feed that carries it. What was pressed first is dropped when there is too much.
 */
export class Press {
  readonly #site: Site;
  readonly #capacity: number;
  readonly #pressed = new Map<string, Pressed>();
  readonly #items = new WeakMap<Entry, Map<string, Item>>();
  #size = 0;

  constructor(site: Site, capacity = CAPACITY) {
    this.#site = site;
    this.#capacity = capacity;
  }

  pressed(entry: Entry, format: Format, variant: Variant): Pressed {
    const { content, language } = variant;
    const key = [format.file, content, language, entry.updated, entry.id].join(' ');
    const known = this.#pressed.get(key);
    if (known !== undefined) return known;
    const pressed = format.press(this.#item(entry, content), language);
    this.#keep(key, pressed);
    return pressed;
  }

  /** One projection serves all formats. */
  #item(entry: Entry, content: 'full' | 'summary'): Item {
    const known = this.#items.get(entry) ?? new Map<string, Item>();
    const item = known.get(content) ?? itemOf(entry, content, this.#site);
    this.#items.set(entry, known.set(content, item));
    return item;
  }

  #keep(key: string, pressed: Pressed): void {
    this.#pressed.set(key, pressed);
    this.#size += pressed.text.length;
    for (const [oldest, { text }] of this.#pressed) {
      if (this.#size <= this.#capacity) return;
      this.#pressed.delete(oldest);
      this.#size -= text.length;
    }
  }
}
