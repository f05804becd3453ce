/** Somebody who wants to be the only one to make runs. The system ends the claim with its owner. */
export interface Claimant {
  /** Aborts when the claim is lost without having been given back. */
  readonly lost: AbortSignal;
  /** @returns whether the claim is theirs now; not where another process has it */
  attempt(): Promise<boolean>;
  /** Gives the claim back, where there is one. */
  close(): Promise<void>;
}
