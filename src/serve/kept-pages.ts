import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { limits } from './limits.ts';

const compress = promisify(gzip);

/** A page as it is sent. */
export interface Page {
  readonly text: string;
  readonly gzip: Buffer;
}

/** Number of the edition that is served; null before the first. */
export type EditionNumber = () => number | null;

/**
 * Pages of the edition that is served, by what they show: each is made once, however often it is
 * asked for and by however many at the same time, so that a flood of requests for pages keeps no
 * feed waiting.
 */
export class KeptPages {
  readonly #edition: EditionNumber;
  readonly #capacity: number;
  /** The page that was not asked for for longest comes first. */
  readonly #pages = new Map<string, Promise<Page | null>>();
  readonly #sizes = new Map<string, number>();
  #of: number | null = null;
  #bytes = 0;

  /** @param capacity bytes */
  constructor(edition: EditionNumber, capacity: number = limits.pages) {
    this.#edition = edition;
    this.#capacity = capacity;
  }

  /** The page that shows this. @param make gives null where there is none, which is not kept */
  page(shown: string, make: () => Promise<string | null>): Promise<Page | null> {
    this.#turn();
    const known = this.#pages.get(shown);
    if (known !== undefined) {
      this.#pages.delete(shown);
      this.#pages.set(shown, known);
      return known;
    }
    const page = make().then(text => (text === null ? null : asPage(text)));
    this.#pages.set(shown, page);
    page.then(
      done => this.#settle(shown, page, done),
      () => this.#settle(shown, page, null),
    );
    return page;
  }

  #turn(): void {
    const edition = this.#edition();
    if (edition === this.#of) return;
    this.#of = edition;
    this.#bytes = 0;
    this.#pages.clear();
    this.#sizes.clear();
  }

  /** One that was made while the edition turned is of neither. */
  #settle(shown: string, page: Promise<Page | null>, done: Page | null): void {
    if (this.#pages.get(shown) !== page) return;
    if (done === null) {
      this.#pages.delete(shown);
      return;
    }
    const size = 2 * done.text.length + done.gzip.length;
    this.#sizes.set(shown, size);
    this.#bytes += size;
    for (const [oldest, bytes] of this.#oldest()) {
      if (this.#bytes <= this.#capacity) return;
      this.#bytes -= bytes;
      this.#pages.delete(oldest);
      this.#sizes.delete(oldest);
    }
  }

  *#oldest(): Generator<[shown: string, bytes: number]> {
    for (const shown of this.#pages.keys()) {
      const bytes = this.#sizes.get(shown);
      if (bytes !== undefined) yield [shown, bytes];
    }
  }
}

export async function asPage(text: string): Promise<Page> {
  return { text, gzip: await compress(text) };
}

/** What is asked once for each edition; what fails is asked again. */
export function onceAnEdition<Answer>(
  edition: EditionNumber,
  ask: () => Promise<Answer>,
): () => Promise<Answer> {
  let kept: { readonly of: number | null; readonly answer: Promise<Answer> } | null = null;
  return () => {
    const of = edition();
    if (kept?.of === of) return kept.answer;
    const answer = ask();
    const own = { of, answer };
    kept = own;
    answer.catch(() => {
      if (kept === own) kept = null;
    });
    return answer;
  };
}
