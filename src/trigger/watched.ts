/** What is watched, and who is told of what stands in the way. */
export interface Watched {
  readonly folder: string;
  /** Whether a file of this name is an article or comes with one; others are not told of. */
  readonly isArticle: (name: string) => boolean;
  /** Whether a file or folder of this name is passed over. */
  readonly isHidden: (name: string) => boolean;
  /** Told of what the system refuses, such as more watches than it allows. */
  readonly failed: (error: unknown) => void;
}

export interface Watch {
  /** Kept when all is watched that there was: who lists the folder before may miss a change. */
  readonly ready: Promise<void>;
  stop(): void;
}
