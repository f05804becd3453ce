import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ProblemError } from '../../problem.ts';
import { currentEdition } from '../../remember/store/runs.ts';
import { databaseFile, openForLook } from '../../remember/store/state.ts';

/** Milliseconds between two looks. */
const pause = 1_000;

/**
 * Waits until the database in a folder is another file than now, such as one that was moved back or
 * made anew, and has an edition: whoever has opened the first reads that as long. Waits for good once
 * `stop` has come.
 */
export async function replacement(folder: string, stop: AbortSignal): Promise<void> {
  const file = join(folder, databaseFile);
  const first = await identity(file);
  while (!stop.aborted) {
    await setTimeout(pause, undefined, { signal: stop, ref: false }).catch(() => undefined);
    const now = await identity(file);
    if (now !== null && now !== first && (await hasEdition(folder)) && !stop.aborted) return;
  }
  await new Promise(() => undefined);
}

/** Not of one that is still being made, is damaged, or is another program's. */
async function hasEdition(folder: string): Promise<boolean> {
  try {
    const state = await openForLook(folder);
    try {
      return (await currentEdition(state)) !== null;
    } finally {
      await state.destroy();
    }
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** Null while there is no file. */
async function identity(file: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
