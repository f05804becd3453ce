/** Rows on one side of a place, counted up to a limit. */
export type CountSide = (side: '>=' | '<', most: number) => Promise<number>;

/** Rows that are counted in a millisecond. */
const few = 5000;

/**
 * How many of the rows are older than a place. Most often it is that of one of the newest: then the
 * few that are not older are counted, and not the many that are.
 *
 * @param total how many rows there are
 */
export async function countOlderOf(total: number, count: CountSide): Promise<number> {
  const others = await count('>=', few);
  return others < few ? total - others : count('<', total);
}
