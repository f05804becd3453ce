import { fact, writeFact } from '../../remember/store/runs.ts';
import type { State } from '../../remember/store/state.ts';

/** Files that a run had in hand when it died. */
export interface LeftInHand {
  readonly paths: readonly string[];
  /** Runs that had died before with this one file alone in hand; 0 where there were others. */
  readonly deaths: number;
}

const name = 'in hand';

/** What the run before has left: nothing, where it ended by itself. */
export async function leftInHand(state: State): Promise<LeftInHand> {
  const left = await fact(state, name);
  return left === null ? { paths: [], deaths: 0 } : JSON.parse(left);
}

/** Notes what a run is about to read, so that the next one knows where it died, if it does. */
export class InHand {
  readonly #state: State;
  readonly #paths = new Set<string>();

  constructor(state: State) {
    this.#state = state;
  }

  async begin(paths: readonly string[], deaths = 0): Promise<void> {
    for (const path of paths) this.#paths.add(path);
    await this.#note(this.#state, deaths);
  }

  /** Within the transaction that remembers what the files have come to. */
  async done(transaction: State, paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#paths.delete(path);
    await this.#note(transaction, 0);
  }

  /** What is still in hand was left there by a run that goes on to its end. */
  async end(): Promise<void> {
    if (this.#paths.size > 0) await this.done(this.#state, [...this.#paths]);
  }

  #note(state: State, deaths: number): Promise<void> {
    const left: LeftInHand = { paths: [...this.#paths], deaths };
    return writeFact(state, name, JSON.stringify(left));
  }
}
