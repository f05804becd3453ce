import { type RawBuilder, sql } from 'kysely';

/**
 * For `on conflict do update`: each column becomes what the insert would have written, so its type
 * is the column's own and fits everywhere.
 */
export function excluded<Column extends string>(
  columns: readonly Column[],
): { [name in Column]?: RawBuilder<never> } {
  const set: { [name in Column]?: RawBuilder<never> } = {};
  for (const column of columns) set[column] = sql<never>`${sql.ref(`excluded.${column}`)}`;
  return set;
}
