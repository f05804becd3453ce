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
    // What is at hand is taken now: while the rest is read, another take may push it off the shelf.
    const taken = new Map<string, string>();
    for (const { article } of rows) {
      const json = this.#articles.get(article);
      if (json !== undefined) taken.set(article, json);
    }
    const found = await articlesOf(
      state,
      rows.filter(({ article }) => !taken.has(article)),
    );
    for (const [key, json] of found) {
      taken.set(key, json);
      this.#keep(key, json);
    }
    return rows.map(row => ({ row, json: taken.get(row.article) ?? missing(row) }));
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

function missing({ id }: Remembered): never {
  throw new Error(`the article of ${id} is neither at hand nor read`);
}
