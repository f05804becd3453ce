import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedPostgres } from './embedded-postgres.ts';
import { freePort } from './port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a PostgreSQL server on which the tests may make databases. */
    postgres: string;
  }
}

/**
 * Starts the server that the tests share, or takes the one of `DATABASE_URL`. Its locale sorts by
 * language, so that an order that depends on it shows.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL: address } = process.env;
  if (address) {
    project.provide('postgres', address);
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-k', ''],
    onLog: line => log.push(line),
    onError: line => log.push(String(line)),
  });
  await server.initialise();
  await server.start();
  project.provide('postgres', `postgres://postgres:password@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
}
