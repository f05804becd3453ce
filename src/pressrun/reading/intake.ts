import type { Problem } from '../../problem.ts';
import { rememberFiles, restamp } from '../../remember/store/files.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { Crew } from '../crew/crew.ts';
import type { FileOrder } from '../crew/hand.ts';
import { InHand } from './in-hand.ts';
import { givenUp, type Taken } from './taken.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Runs that may die of a file before it is given up: one or two may have been killed by chance. */
const attempts = 3;

/** What takes files in, in this process. */
export interface Hands {
  readonly state: State;
  readonly crew: Pick<Crew, 'takeIn' | 'width'>;
  /** The version of the rules by which files are normalized. */
  readonly rules: string;
}

/** Has files read, normalized and remembered: in this process, or on other machines as well. */
export interface Intake {
  /** Batches that it can have in hand at the same time. */
  readonly width: number;
  takeIn(orders: readonly FileOrder[]): Promise<Tally>;
  /**
   * Takes in a file while nothing else is in hand, or gives it up.
   *
   * @param deaths runs that have died while they may have been reading it
   */
  takeInAlone(order: FileOrder, deaths: number): Promise<Tally>;
  /** Nothing more is to be taken in. */
  end(): Promise<void>;
}

/** In this process. */
export function ownIntake({ state, crew, rules }: Hands): Intake {
  const inHand = new InHand(state);
  const takeIn = async (orders: readonly FileOrder[], deaths: number): Promise<Tally> => {
    const paths = orders.map(({ file }) => file.path);
    await inHand.begin(paths, deaths);
    const taken =
      deaths < attempts
        ? await crew.takeIn(orders)
        : orders.map(({ file }) => givenUp(file, rules, deadly(file.path)));
    await atomically(state, async db => {
      await remember(db, taken);
      await inHand.done(db, paths);
    });
    return tallyOf(taken);
  };
  return {
    get width() {
      return crew.width;
    },
    takeIn: orders => takeIn(orders, 0),
    takeInAlone: (order, deaths) => takeIn([order], deaths),
    end: () => inHand.end(),
  };
}

const deadly = (where: string): Problem => ({
  what: `${attempts} runs have died while they read this file`,
  where,
  fix: 'Make it smaller, or save the page again without what is not the article.',
});

/** Inside a transaction. */
export async function remember(transaction: State, taken: readonly Taken[]): Promise<void> {
  const changed = taken.flatMap(({ read }) => (read === null ? [] : [read]));
  const touched = taken.filter(({ read }) => read === null).map(({ file }) => file);
  await rememberFiles(transaction, changed);
  await restamp(transaction, touched);
}
