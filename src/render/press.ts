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
    return entries.map(entry => {
      const known = this.#pressed.get(entry.id)?.get(form);
      if (known !== undefined) return known;
      const pressed = format.press(this.#item(entry, content), variant);
      this.#keep(entry.id, form, pressed);
      return pressed;
    });
  }

  /** One projection serves all formats. */
  #item(entry: Entry, content: 'full' | 'summary'): Item {
    const known = this.#items.get(entry) ?? new Map<string, Item>();
    const item = known.get(content) ?? itemOf(entry, content, this.#site);
    this.#items.set(entry, known.set(content, item));
    return item;
  }

  #keep(id: string, form: string, pressed: Pressed): void {
    const forms = this.#pressed.get(id) ?? new Map<string, Pressed>();
    this.#pressed.set(id, forms.set(form, pressed));
    this.#size += pressed.bytes.length;
    for (const [oldest, dropped] of this.#pressed) {
      if (this.#size <= this.#capacity) return;
      this.#pressed.delete(oldest);
      for (const { bytes } of dropped.values()) this.#size -= bytes.length;
    }
  }
}
