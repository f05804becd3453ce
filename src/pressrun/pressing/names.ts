import type { Problem } from '../../problem.ts';
import { pathsWithoutFile } from '../../remember/plan.ts';
import { feedCollisions, filledFeeds } from '../../remember/store/feeds.ts';
import { pathNaming } from '../../remember/store/memberships.ts';
import type { State } from '../../remember/store/state.ts';
import type { Selection } from '../../report.ts';
import { collidingNames, nameCollision } from '../../select/collisions.ts';
import { unknownNames } from '../../select/unknown.ts';
import type { Known } from '../reading/known.ts';
import type { PressSettings } from '../settings.ts';

/** Names in the settings that no published article has, and different names that share a feed. */
export async function mistakenNames(
  state: State,
  { feeds, configuration }: PressSettings,
): Promise<Problem[]> {
  const known = await filledFeeds(state);
  const unknown = known.length === 0 ? [] : unknownNames(feeds, known, configuration);
  return [...unknown, ...(await feedCollisions(state))];
}

/** Paths that a run was asked to look at, and at which there is nothing. */
export function nothingAt(
  selection: Selection | null | undefined,
  known: Known,
  paths: ReadonlySet<string>,
): Problem[] {
  if (selection === null || selection === undefined) return [];
  return pathsWithoutFile(selection, known, paths).map(where => {
    const fix = 'Name a file or a folder of the articles folder.';
    return { what: 'no article lies there', where, fix };
  });
}

/** @param labels what the feed's entries call it */
export async function collisionIn(
  state: State,
  key: string,
  labels: Iterable<string>,
): Promise<Problem | null> {
  const names = collidingNames(labels);
  if (names === null) return null;
  const naming = async (name: string) => ({
    name,
    path: (await pathNaming(state, key, name)) ?? key,
  });
  const [first, second] = names;
  return nameCollision(key, await naming(first), await naming(second));
}
