import type { Place } from '../../remember/store/memberships.ts';

/** Where in a feed something has changed. */
export interface Touch {
  /** The oldest place that an entry has taken or left: everything newer has moved. */
  readonly oldestMove: Place | null;
  /** Places whose entries stayed but may read differently. */
  readonly revised: readonly Place[];
}

/** Feeds whose documents may change, by key. */
export type Touched = ReadonlyMap<string, Touch>;

export const untouched: Touch = { oldestMove: null, revised: [] };

/** Feeds of which nothing has changed. */
export function untouchedOnes(keys: readonly string[]): Touched {
  return new Map(keys.map(key => [key, untouched]));
}

/** What the entries' old places and their new ones mean for the feeds. Pure. */
export function touchedBy(before: readonly Place[], after: readonly Place[]): Touched {
  const still = namesInBoth(before, after);
  const touched = new Map<string, Touch>();
  for (const place of [...before, ...after]) {
    const isRevised = still.size > 0 && still.has(nameOf(place));
    const touch = isRevised
      ? { oldestMove: null, revised: [place] }
      : { oldestMove: place, revised: [] };
    touched.set(place.feed, both(touched.get(place.feed), touch));
  }
  return touched;
}

/** In a first run there are none, and no name is put together. */
function namesInBoth(before: readonly Place[], after: readonly Place[]): ReadonlySet<string> {
  if (before.length === 0) return new Set();
  const old = new Set(before.map(nameOf));
  return new Set(after.map(nameOf).filter(name => old.has(name)));
}

/** What many entries touch, gathered as it comes: no larger than the feeds are many. */
export class TouchedTogether {
  readonly #feeds = new Map<string, Touch>();

  get feeds(): Touched {
    return this.#feeds;
  }

  add(touched: Touched): void {
    for (const [feed, touch] of touched) this.#feeds.set(feed, both(this.#feeds.get(feed), touch));
  }
}

/** More revised places than this count as a move from the oldest of them on. */
const mostRevised = 50;

function both(one: Touch | undefined, other: Touch): Touch {
  if (one === undefined) return other;
  const revised = [...one.revised, ...other.revised];
  const isMany = revised.length > mostRevised;
  const moves = [one.oldestMove, other.oldestMove, ...(isMany ? revised : [])];
  return { oldestMove: moves.reduce(older, null), revised: isMany ? [] : revised };
}

function older(a: Place | null, b: Place | null): Place | null {
  if (a === null || b === null) return a ?? b;
  if (a.published !== b.published) return a.published < b.published ? a : b;
  return a.entry <= b.entry ? a : b;
}

const nameOf = ({ feed, published, entry }: Place): string => `${feed} ${published} ${entry}`;
