import type { Readable } from 'node:stream';

/** Bytes of a file; both ends are included. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/** A file beside articles as it is right now. */
export interface FoundMedia {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Differs whenever the bytes may. Letters, digits and `:.-` only. */
  readonly stamp: string;
  /**
   * @param part null for all of it
   * @throws ProblemError when it has gone or changed since it was found, or cannot be had
   */
  open(part: Part | null): Promise<Readable>;
  /** Has the work done with the file as a file of this machine, at an absolute path. */
  onDisk<Result>(work: (location: string) => Promise<Result>): Promise<Result>;
}

/** The files that lie beside articles. Paths are relative to the articles, with `/` between the parts. */
export interface MediaSource {
  /** Null where there is no such file. @throws ProblemError when that cannot be known */
  find(path: string): Promise<FoundMedia | null>;
  /** The stamps of those that are there, by path. @throws ProblemError when they cannot be known */
  stamps(paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
}
