import type { Placement } from '../../placement.ts';
import { columns } from '../columns.ts';

/**
 * One line for each feed, those that carry the article first. Feeds of one kind that do not carry
 * it for the same reason are one line: most articles are not in most feeds of tags.
 */
export function placementLines(placements: readonly Placement[]): string[] {
  const carried = placements.filter(one => one.carried);
  const others = together(placements.filter(one => !one.carried));
  return columns([
    ...carried.map(({ feed, why }) => ['in', feed, why]),
    ...others.map(({ feeds, why }) => ['not in', feeds, why]),
  ]);
}

/** `12 of tags/` for those below one folder with one reason. */
function together(
  others: readonly Placement[],
): { readonly feeds: string; readonly why: string }[] {
  const groups = new Map<string, readonly Placement[]>();
  for (const one of others) {
    const kind = one.feed.split('/')[0] ?? '';
    const name = `${kind} ${one.why}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    if (rest.length === 0) return [{ feeds: first.feed, why: first.why }];
    const kind = first.feed.split('/')[0] ?? '';
    return [{ feeds: `${rest.length + 1} of ${kind}/`, why: first.why }];
  });
}
