import type { Problem } from '../problem.ts';
import type { Sighting } from './sighting.ts';

export interface Rivalry {
  readonly winners: readonly Sighting[];
  /** By the path of the file that is left out: the file that is kept instead. */
  readonly losers: ReadonlyMap<string, Sighting>;
}

/** Of files that claim the same id or the same address, the newer is kept. */
export function settleRivals(sightings: readonly Sighting[]): Rivalry {
  const taken = new Map<string, Sighting>();
  const winners: Sighting[] = [];
  const losers = new Map<string, Sighting>();
  for (const sighting of [...sightings].sort(newestFirst)) {
    const claims = claimsOf(sighting);
    const rival = claims.map(claim => taken.get(claim)).find(other => other !== undefined);
    if (rival === undefined) {
      winners.push(sighting);
      for (const claim of claims) taken.set(claim, sighting);
    } else losers.set(sighting.path, rival);
  }
  return { winners, losers };
}

function claimsOf({ claimId, claimUrl }: Sighting): string[] {
  return [claimId && `id ${claimId}`, claimUrl && `url ${claimUrl}`].filter(
    claim => claim !== null,
  );
}

function newestFirst(a: Sighting, b: Sighting): number {
  const [left, right] = [ageOf(a), ageOf(b)];
  if (left === right) return a.path < b.path ? -1 : 1;
  return left > right ? -1 : 1;
}

function ageOf({ updated, published, modified }: Sighting): string {
  return updated ?? published ?? modified;
}

/** What is said of a file that is left out for the one at `winner`. */
export function duplicate(path: string, winner: string): Problem {
  return {
    what: `this is the same article as ${winner}, which is newer and is kept`,
    where: path,
    fix: 'Remove one of the two files, or give this one an id and an address of its own.',
  };
}
