/** Whether a feed carries an entry, and why. */
export interface Placement {
  /** The feed's key. */
  readonly feed: string;
  readonly carried: boolean;
  /** In plain words: `it is number 2 of 16`. */
  readonly why: string;
}
