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

/** What the entries' old places and their new ones mean for the feeds. Pure. */
export function touchedBy(before: readonly Place[], after: readonly Place[]): Touched {
  const old = new Set(before.map(nameOf));
  const still = new Set(after.map(nameOf).filter(name => old.has(name)));
  const touched = new Map<string, Touch>();
  for (const place of [...before, ...after]) {
    const isRevised = still.has(nameOf(place));
    const touch = isRevised
      ? { oldestMove: null, revised: [place] }
      : { oldestMove: place, revised: [] };
    touched.set(place.feed, both(touched.get(place.feed), touch));
  }
  return touched;
}

export function mergeTouched(all: readonly Touched[]): Touched {
  const merged = new Map<string, Touch>();
  for (const touched of all)
    for (const [feed, touch] of touched) merged.set(feed, both(merged.get(feed), touch));
  return merged;
}

/** More revised places than this count as a move from the oldest of them on. */
const mostRevised = 50;

function both(one: Touch | undefined, other: Touch): Touch {
  if (one === undefined) return other;
  const revised = [...one.revised, ...other.revised];
  const moves = [one.oldestMove, other.oldestMove].filter(place => place !== null);
  const isMany = revised.length > mostRevised;
  const [oldestMove = null] = [...moves, ...(isMany ? revised : [])].sort(byAge);
  return { oldestMove, revised: isMany ? [] : revised };
}

function byAge(a: Place, b: Place): number {
  const [left, right] = [ageOf(a), ageOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const ageOf = ({ published, entry }: Place): string => `${published} ${entry}`;
const nameOf = ({ feed, published, entry }: Place): string => `${feed} ${published} ${entry}`;
