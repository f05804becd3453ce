import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { ProblemError } from '../../problem.ts';
import { isBusy } from './busy.ts';

/** Milliseconds between two attempts. */
const patience = 100;

/**
 * Does the work while no other process does such work on the state in `folder`. The system ends the
 * claim when its owner dies, however it dies: it is a transaction on a database of its own.
 *
 * @param waiting called once when another process has the claim
 * @param stop ends the waiting with its reason
 * @throws ProblemError when the folder cannot be written
 */
export async function underLock<Result>(
  folder: string,
  waiting: () => void,
  stop: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await claim(folder, waiting, stop);
  try {
    return await work();
  } finally {
    release();
  }
}

async function claim(folder: string, waiting: () => void, stop: AbortSignal): Promise<() => void> {
  let release = attempt(folder);
  if (release === null) waiting();
  while (release === null) {
    await setTimeout(patience, undefined, { signal: stop });
    release = attempt(folder);
  }
  return release;
}

/** @returns what gives the claim back; null where another process has it */
function attempt(folder: string): (() => void) | null {
  const database = lockIn(folder);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw unusable(folder, error);
  }
  return () => {
    database.exec('rollback');
    database.close();
  };
}

function lockIn(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    return new Database(join(folder, 'run.lock'));
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  const what = `the folder of the state cannot be used (${message})`;
  const fix = 'Let the account that runs Pressrun write there, or set state to another folder.';
  return new ProblemError([{ what, where: folder, fix }], { cause: error });
}
