import { setTimeout } from 'node:timers/promises';
import { isPostgres } from '../../state-address.ts';
import type { Claimant } from './claimant.ts';
import { folderClaimant } from './sqlite/claimant.ts';

/** Milliseconds between two attempts. */
const patience = 100;

/**
 * Does the work while no other process does such work on the same state.
 *
 * @param address folder of the state, or an address of PostgreSQL
 * @param waiting called once when another process has the claim
 * @param stop ends the waiting with its reason
 * @param work is given what aborts when somebody else may begin meanwhile, or `stop` does
 * @throws ProblemError when the state cannot be used
 */
export async function underLock<Result>(
  address: string,
  waiting: () => void,
  stop: AbortSignal,
  work: (stop: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const claimant = await claimantOf(address);
  try {
    if (!(await claimant.attempt())) {
      waiting();
      do await setTimeout(patience, undefined, { signal: stop });
      while (!(await claimant.attempt()));
    }
    return await work(AbortSignal.any([stop, claimant.lost]));
  } finally {
    await claimant.close();
  }
}

async function claimantOf(address: string): Promise<Claimant> {
  if (!isPostgres(address)) return folderClaimant(address);
  const { postgresClaimant } = await import('./postgres/claimant.ts');
  return postgresClaimant(address);
}
