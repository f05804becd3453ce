import { stat } from 'node:fs/promises';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { ProblemError } from '../../../problem.ts';
import { currentEdition } from '../runs.ts';
import type { Tables } from '../tables.ts';
import { readOnlySqlite } from './dialect.ts';

/** What tells a file from another of the same name; null while there is none. */
export async function identityOf(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/**
 * Whether the database in a file has an edition: not one that is still being made, is damaged, is
 * another program's, or is kept by somebody who writes.
 */
export async function hasEdition(file: string): Promise<boolean> {
  const database = new Kysely<Tables>({ dialect: readOnlySqlite(file) });
  try {
    return (await currentEdition(database)) !== null;
  } catch (error) {
    if (error instanceof ProblemError || error instanceof Database.SqliteError) return false;
    throw error;
  } finally {
    await database.destroy();
  }
}
