import type { Remembered } from '../../remember/remembered.ts';
import { articlesOf } from '../../remember/store/entries.ts';
import type { State } from '../../remember/store/state.ts';

/** An entry with its article as the store has it. */
export interface ShelvedEntry {
  readonly row: Remembered;
  readonly json: string;
}

/** Articles at hand: those that several feeds carry are read from the store once. */
export class Shelf {
  readonly #articles = new Map<string, string>();
  readonly #capacity: number;
  #size = 0;

  /** @param capacity characters of articles that are kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** In the order of the rows. */
  async take(state: State, rows: readonly Remembered[]): Promise<ShelvedEntry[]> {
    const missing = rows.filter(row => !this.#articles.has(row.article));
    const found = await articlesOf(state, missing);
    const entries = rows.map(row => {
      return { row, json: this.#articles.get(row.article) ?? found.get(row.article) ?? '' };
    });
    for (const [key, json] of found) this.#keep(key, json);
    return entries;
  }

  #keep(key: string, json: string): void {
    if (this.#articles.has(key)) return;
    this.#articles.set(key, json);
    this.#size += json.length;
    for (const [oldest, old] of this.#articles) {
      if (this.#size <= this.#capacity) return;
      this.#articles.delete(oldest);
      this.#size -= old.length;
    }
  }
}
