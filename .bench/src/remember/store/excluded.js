import { sql } from 'kysely';
/**
 * For `on conflict do update`: each column becomes what the insert would have written, so its type
 * is the column's own and fits everywhere.
 */
export function excluded(columns) {
    const set = {};
    for (const column of columns)
        set[column] = sql `${sql.ref(`excluded.${column}`)}`;
    return set;
}
