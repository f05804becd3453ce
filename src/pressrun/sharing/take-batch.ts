import { closeBatch, ordersOf } from '../../remember/store/batches.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { Crew } from '../crew/crew.ts';
import type { FileOrder } from '../crew/hand.ts';
import { remember } from '../reading/intake.ts';
import { isUnread } from '../reading/taken.ts';
import { type Tally, tallyOf } from '../reading/tally.ts';

/** Whoever takes batches: what is needed to take them in, and to remember what they say. */
export interface Labour {
  readonly state: State;
  readonly crew: Pick<Crew, 'call' | 'takeIn' | 'width'>;
  /** The version of the program, and that of the rules: both have to be those of the run. */
  readonly program: string;
  readonly rules: string;
}

/** What batches are called that only workers of the same program and rules take. */
export function batchKind({ program, rules }: Pick<Labour, 'program' | 'rules'>): string {
  return `pressrun ${program} ${rules}`;
}

/** What a batch has come to. */
export interface BatchDone {
  readonly tally: Tally;
  /** Files that could not be read: another machine may be able to. */
  readonly unread: readonly FileOrder[];
}

/**
 * Takes in a batch that a run has shared and remembers it.
 *
 * @returns null where the run is over, or somebody else was faster
 */
export async function takeBatch({ state, crew }: Labour, key: string): Promise<BatchDone | null> {
  const text = await ordersOf(state, key);
  if (text === null) return null;
  const orders: FileOrder[] = JSON.parse(text);
  const all = await crew.takeIn(orders);
  const unread = orders.filter((_, at) => all[at] !== undefined && isUnread(all[at]));
  const taken = all.filter(one => !isUnread(one));
  const done = { tally: tallyOf(taken), unread };
  return atomically(state, async db => {
    if (!(await closeBatch(db, key, JSON.stringify(done)))) return null;
    await remember(db, taken);
    return done;
  });
}
