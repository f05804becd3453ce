import { type ClientConfig, types } from 'pg';

/** The schema that holds the tables: the database may hold others' as well. */
export const schema = 'pressrun';

/** Milliseconds after which a server that does not answer counts as gone. */
const patience = 5_000;

/**
 * What both ends hold of each other while nothing is said: after half a minute without an answer the
 * other machine counts as dead. So the server lets go of the lock of a machine that lost its power.
 */
const keepAlive = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 4,
} as const;

/** How a connection is made. */
export function connecting(address: string): ClientConfig {
  const settings = Object.entries({ search_path: schema, ...keepAlive });
  return {
    connectionString: address,
    application_name: `pressrun ${process.pid}`,
    options: settings.map(([name, value]) => `-c ${name}=${value}`).join(' '),
    connectionTimeoutMillis: patience,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAlive.tcp_keepalives_idle * 1000,
    types: { getTypeParser },
  };
}

/** Counts and sizes as numbers, which they are in every other database. */
const getTypeParser: typeof types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === types.builtins.INT8 ? Number : types.getTypeParser(type, format);
