/**
 * The headers of an answer, of which only Cache-Control changes, and that once in a while: the list
 * is made anew only then.
 */
export class Headers {
  readonly #fixed: readonly string[];
  #cacheControl = '';
  #all: string[] = [];

  /** @param fixed names and values in turn, as `writeHead` takes them */
  constructor(fixed: readonly string[]) {
    this.#fixed = fixed;
  }

  /** @returns names and values in turn; not to be changed */
  with(cacheControl: string): string[] {
    if (cacheControl !== this.#cacheControl) {
      this.#cacheControl = cacheControl;
      this.#all = [...this.#fixed, 'Cache-Control', cacheControl];
    }
    return this.#all;
  }
}
