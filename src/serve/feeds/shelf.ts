import { setImmediate } from 'node:timers/promises';
import type { Publication } from '../../publication.ts';
import { makeReady, type Ready } from './ready.ts';
import { plainForm } from './target.ts';

/** How documents of the edition are kept at hand. */
export interface ShelfOptions {
  readonly publication: Publication;
  /** Absolute address of the site, ending in `/`. */
  readonly site: string;
  readonly hub: string | null;
  /** Bytes of bodies to keep at the most; what was not asked for lately goes first. */
  readonly capacity: number;
}

/** A document at hand. */
interface Kept {
  readonly document: Ready;
  /** Asked for since it was last passed over by the search for what may go. */
  wanted: boolean;
}

/** The documents of one edition: all their paths, and as many ready bodies as fit. */
export class Shelf {
  readonly #options: ShelfOptions;
  readonly #paths = new Set<string>();
  readonly #plain = new Map<string, string>();
  /** In the order in which they are looked at when there has to be room. */
  readonly #kept = new Map<string, Kept>();
  readonly #loading = new Map<string, Promise<Ready | null>>();
  #bytes = 0;

  private constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** The shelf of the edition as it is now. Requests get their turn while many paths are read. */
  static async of(options: ShelfOptions): Promise<Shelf> {
    const shelf = new Shelf(options);
    for await (const paths of options.publication.documentPaths()) {
      shelf.#add(paths);
      await setImmediate();
    }
    return shelf;
  }

  #add(paths: readonly string[]): void {
    for (const path of paths) {
      this.#paths.add(path);
      this.#plain.set(plainForm(path), path);
    }
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** The path of the document that is meant by another case, a doubled or a trailing slash. */
  meant(path: string): string | null {
    return this.#plain.get(plainForm(path)) ?? null;
  }

  /** The document if it is at hand. */
  ready(path: string): Ready | undefined {
    const kept = this.#kept.get(path);
    if (kept === undefined) return undefined;
    kept.wanted = true;
    return kept.document;
  }

  /** The document from the publication; requests at the same time wait for one reading. */
  load(path: string): Promise<Ready | null> {
    const pending = this.#loading.get(path);
    if (pending !== undefined) return pending;
    const loading = this.#read(path).finally(() => this.#loading.delete(path));
    this.#loading.set(path, loading);
    return loading;
  }

  async #read(path: string): Promise<Ready | null> {
    const { publication, site, hub } = this.#options;
    const document = await publication.document(path);
    if (document === null) return null;
    const ready = makeReady(document, site, hub);
    this.#keep(path, ready);
    return ready;
  }

  #keep(path: string, document: Ready): void {
    if (document.bytes > this.#options.capacity) return;
    this.#bytes += document.bytes;
    this.#makeRoom();
    this.#kept.set(path, { document, wanted: false });
  }

  /** Lets go of what nobody has asked for since the last time; what was wanted is looked at again. */
  #makeRoom(): void {
    for (const [path, kept] of this.#kept) {
      if (this.#bytes <= this.#options.capacity) return;
      this.#kept.delete(path);
      if (kept.wanted) this.#kept.set(path, { ...kept, wanted: false });
      else this.#bytes -= kept.document.bytes;
    }
  }
}
