import type { PressSettings, RunRequest } from '../pressrun/settings.ts';
import { pressrun } from '../pressrun.ts';
import { openForLook, openState, withoutTrace } from '../remember/store/state.ts';
import type { RunReport } from '../report.ts';
import { isPostgres } from '../state-address.ts';
import { collectInTime, collectSooner } from './collect-sooner.ts';

/**
 * A run on the state in a folder, or at an address of PostgreSQL, whose lock the caller has.
 *
 * @throws ProblemError when the database cannot be used, or the articles folder cannot be listed
 */
export async function realRun(
  address: string,
  settings: PressSettings,
  request: RunRequest,
): Promise<RunReport> {
  if (settings.work.isTight) collectSooner();
  else collectInTime();
  const state = await openState(address);
  try {
    const queue = isPostgres(address) ? address : null;
    return await pressrun(state, settings, { ...request, queue });
  } finally {
    await state.destroy();
  }
}

/** Says what a run would change, and changes nothing. */
export async function dryRun(
  address: string,
  settings: PressSettings,
  request: RunRequest,
): Promise<RunReport> {
  const state = await openForLook(address);
  try {
    return await withoutTrace(state, db => pressrun(db, { ...settings, export: null }, request));
  } finally {
    await state.destroy();
  }
}
