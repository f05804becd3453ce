import { rememberFiles, restamp } from '../../remember/store/files.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { Crew } from '../crew/crew.ts';
import type { FileOrder } from '../crew/hand.ts';
import type { Taken } from './taken.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Has files read, normalized and remembered: in this process, or on other machines as well. */
export interface Intake {
  /** Batches that it can have in hand at the same time. */
  readonly width: number;
  takeIn(orders: readonly FileOrder[]): Promise<Tally>;
  /** Nothing more is to be taken in. */
  end(): Promise<void>;
}

/** In this process. */
export function ownIntake(state: State, crew: Pick<Crew, 'takeIn' | 'width'>): Intake {
  return {
    get width() {
      return crew.width;
    },
    takeIn: async orders => {
      const taken = await crew.takeIn(orders);
      await atomically(state, db => remember(db, taken));
      return tallyOf(taken);
    },
    end: async () => undefined,
  };
}

/** Inside a transaction. */
export async function remember(transaction: State, taken: readonly Taken[]): Promise<void> {
  const changed = taken.flatMap(({ read }) => (read === null ? [] : [read]));
  const touched = taken.filter(({ read }) => read === null).map(({ file }) => file);
  await rememberFiles(transaction, changed);
  await restamp(transaction, touched);
}
