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
    const { publication } = this.#options;
    let edition = await publication.edition();
    while (edition !== null && edition.number !== this.#edition?.number) {
      const shelf = await Shelf.of(this.#options);
      const after = await publication.edition();
      // Another edition may have come while the paths of this one were read.
      if (after?.number === edition.number) {
        this.#edition = edition;
        this.#shelf = shelf;
      }
      edition = after;
    }
  }
}
