import type { Edition } from '../../edition.ts';
import { Shelf, type ShelfOptions } from './shelf.ts';

/** The edition that is being served, and its documents. */
export class CurrentEdition {
  readonly #options: ShelfOptions;
  #edition: Edition | null = null;
  #shelf: Shelf | null = null;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  get edition(): Edition | null {
    return this.#edition;
  }

  /** Null before the first edition. */
  get shelf(): Shelf | null {
    return this.#shelf;
  }

  /** Looks whether there is a new edition, made by this process or another, and turns to it. */
  async refresh(): Promise<void> {
    const edition = await this.#options.publication.edition();
    if (edition === null || edition.number === this.#edition?.number) return;
    const shelf = new Shelf(this.#options, await this.#options.publication.documentPaths());
    this.#edition = edition;
    this.#shelf = shelf;
  }
}
