import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  PostgresDialect,
  sql,
  type TableMetadata,
} from 'kysely';
import { Pool } from 'pg';
import { connecting, schema } from './connection.ts';
import { answered } from './outage.ts';

/** Connections that are open at the same time at the most. */
const connections = 10;

/** PostgreSQL 14 or newer behind the same queries. */
export function postgres(address: string): Dialect {
  const pool = new Pool({ ...connecting(address), max: connections });
  // A connection that breaks is told to whoever asks it next; the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return new OwnTables({
    pool: { connect: () => answered(address, pool.connect()), end: () => pool.end() },
    onCreateConnection: async connection => inTurn(connection, address),
  });
}

/** Sends statements one after the other, also those of a transaction that are asked at once. */
function inTurn(connection: DatabaseConnection, address: string): void {
  const send = connection.executeQuery.bind(connection);
  let last: Promise<unknown> = Promise.resolve();
  connection.executeQuery = <Row>(query: CompiledQuery) => {
    const answer = last.then(() => answered(address, send<Row>(query)));
    last = answer.catch(() => undefined);
    return answer;
  };
}

/**
 * Tells of the tables of Pressrun's own schema, and nothing of their columns. Asked for those of every
 * schema, the server fails when anybody drops or renames a table of theirs meanwhile.
 */
class OwnTables extends PostgresDialect {
  override createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    const all = super.createIntrospector(database);
    const getTables = (): Promise<TableMetadata[]> => ownTables(database.withoutPlugins());
    return {
      getSchemas: () => all.getSchemas(),
      getTables,
      getMetadata: async () => ({ tables: await getTables() }),
    };
  }
}

async function ownTables(database: Kysely<unknown>): Promise<TableMetadata[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_catalog.pg_tables where schemaname = ${schema}`.execute(
    database,
  );
  return rows.map(({ name }) => ({ name, schema, isView: false, columns: [] }));
}
