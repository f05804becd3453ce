import type { Entry } from '../entry.ts';
import type { Site } from '../site.ts';
import type { Format, Pressed, Variant } from './format.ts';
import { type Item, itemOf } from './item.ts';

/** Bytes of pressed items that are kept. */
const CAPACITY = 128_000_000;

/**
 * The items that one run has pressed, so that each is written once a format and bound into every
 * feed that carries it. Where there is too much, the entries that were pressed first are forgotten.
 */
export class Press {
  readonly #site: Site;
  readonly #capacity: number;
  /** By entry id, then by format and variant. */
  readonly #pressed = new Map<string, Map<string, Pressed>>();
  readonly #items = new WeakMap<Entry, Map<string, Item>>();
  #size = 0;

  constructor(site: Site, capacity = CAPACITY) {
    this.#site = site;
    this.#capacity = capacity;
  }

  /** The entries as the format writes them. An id stands for one entry as long as the run goes on. */
  all(entries: readonly Entry[], format: Format, variant: Variant): Pressed[] {
    const { content, language, podcast } = variant;
    const form = [format.file, content, language, podcast].join(' ');
    const known = entries.map(entry => this.#pressed.get(entry.id)?.get(form));
    const missing = entries.filter((_, index) => known[index] === undefined);
    const items = missing.map(entry => this.#item(entry, content));
    const fresh = (items.length === 0 ? [] : format.press(items, variant)).values();
    return entries.map(({ id }, index) => known[index] ?? this.#kept(id, form, fresh.next().value));
  }

  /** One projection serves all formats. */
  #item(entry: Entry, content: 'full' | 'summary'): Item {
    const known = this.#items.get(entry) ?? new Map<string, Item>();
    const item = known.get(content) ?? itemOf(entry, content, this.#site);
    this.#items.set(entry, known.set(content, item));
    return item;
  }

  /** @returns what it keeps */
  #kept(id: string, form: string, pressed: Pressed | undefined): Pressed {
    if (pressed === undefined) throw new Error(`${form} has pressed too few items`);
    const forms = this.#pressed.get(id) ?? new Map<string, Pressed>();
    this.#pressed.set(id, forms.set(form, pressed));
    this.#size += pressed.bytes.length;
    for (const [oldest, dropped] of this.#pressed) {
      if (this.#size <= this.#capacity) break;
      this.#pressed.delete(oldest);
      for (const { bytes } of dropped.values()) this.#size -= bytes.length;
    }
    return pressed;
  }
}
