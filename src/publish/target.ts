/** Where the export is written. Paths have `/` between the parts. */
export interface Target {
  /** @throws ProblemError when nothing can be written at all */
  reach(): Promise<void>;
  /** Writes the bytes, unless they are there already. @throws ProblemError when it is refused */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes the bytes of a file, however large it is, unless they are there already.
   *
   * @param tag of the bytes of the source
   * @returns the tag of what is there now, which differs where the source has changed meanwhile
   * @throws ProblemError when it is refused
   */
  copy(path: string, source: string, tag: string | null): Promise<string | null>;
  /**
   * Whether someone else has put something there, or has changed what the export has written.
   *
   * @param tags of bytes that the export writes there
   * @throws ProblemError when it cannot be read
   */
  isOfOthers(path: string, tags: readonly (string | null)[]): Promise<boolean>;
  /**
   * Removes what the export has written; what someone else has put in its place stays.
   *
   * @param tag of the bytes that were written
   * @throws ProblemError when it is refused
   */
  take(path: string, tag: string | null): Promise<void>;
}
