import { join } from 'node:path';
import Database from 'libsql';
import { ProblemError } from '../../../problem.ts';
import { makeStateFolder } from '../../../state-folder.ts';
import type { Claimant } from '../claimant.ts';
import { isBusy } from './busy.ts';

/**
 * Claims by a transaction on a database of its own in the folder of the state, which the system ends
 * when its owner dies, however it dies.
 */
export function folderClaimant(folder: string): Claimant {
  const database = lockIn(folder);
  return {
    lost: new AbortController().signal,
    attempt: async () => {
      try {
        database.exec('begin exclusive');
        return true;
      } catch (error) {
        if (isBusy(error)) return false;
        throw unusable(folder, error);
      }
    },
    close: async () => {
      if (database.inTransaction) database.exec('rollback');
      database.close();
    },
  };
}

function lockIn(folder: string): Database.Database {
  try {
    makeStateFolder(folder);
    return new Database(join(folder, 'run.lock'));
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  const what = `the folder of the state cannot be used (${message})`;
  const fix = 'Let the account that runs Pressrun write there, make room, or set state elsewhere.';
  return new ProblemError([{ what, where: folder, fix }], { cause: error });
}
