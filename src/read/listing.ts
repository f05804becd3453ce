import type { FoundFile } from '../article.ts';
import { isShortKey, longestKey } from '../longest-key.ts';
import type { Problem } from '../problem.ts';
import { namedLines } from '../report.ts';

export interface Listing {
  /** Of all article files, those that were asked for; by path. */
  readonly files: readonly FoundFile[];
  /** Of all article files. */
  readonly paths: ReadonlySet<string>;
  /** The first of them. */
  readonly problems: readonly Problem[];
  /** Problems beyond those. */
  readonly unnamed: number;
}

/** Which files a listing is asked for: of the others it keeps the path alone. */
export type IsWanted = (file: Pick<FoundFile, 'path' | 'stamp'>) => boolean;

/** A listing while it is made. */
export class OpenListing {
  readonly paths = new Set<string>();
  readonly #problems: Problem[] = [];
  readonly #files: FoundFile[] = [];
  readonly #isWanted: IsWanted;
  #unnamed = 0;

  constructor(isWanted: IsWanted) {
    this.#isWanted = isWanted;
  }

  /**
   * Two names that differ only in how accents are encoded cannot both be the path; nor can a long one.
   *
   * @param found tells the rest of a file that is wanted
   */
  add(path: string, stamp: string, found: () => FoundFile): void {
    if (!isShortKey(path)) this.trouble(tooLong(path));
    else if (this.paths.has(path)) this.trouble(twice(path));
    else {
      this.paths.add(path);
      if (this.#isWanted({ path, stamp })) this.#files.push(found());
    }
  }

  trouble(problem: Problem): void {
    if (this.#problems.length < namedLines) this.#problems.push(problem);
    else this.#unnamed++;
  }

  close(): Listing {
    const files = this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, paths: this.paths, problems: this.#problems, unnamed: this.#unnamed };
  }
}

const tooLong = (where: string): Problem => ({
  what: `the path of the file has more than ${longestKey} bytes`,
  where,
  fix: 'Give the file or its folders shorter names.',
});

const twice = (where: string): Problem => ({
  what: 'two files have names that differ only in how accents are encoded',
  where,
  fix: 'Rename or remove one of them.',
});
