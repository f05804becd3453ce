import { type CompiledQuery, type DatabaseConnection, type Dialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { connecting } from './connection.ts';
import { answered } from './outage.ts';

/** Connections that are open at the same time at the most. */
const connections = 10;

/** PostgreSQL 14 or newer behind the same queries. */
export function postgres(address: string): Dialect {
  const pool = new Pool({ ...connecting(address), max: connections });
  // A connection that breaks is told to whoever asks it next; the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return new PostgresDialect({
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
