import type { Logger } from 'pino';
import { isPostgres } from '../../state-address.ts';
import { logFailure } from './runs.ts';

/** Milliseconds between two looks for an edition of another process, where the database tells of none. */
const look = 400;
/** And where it does: only to be sure. */
const rareLook = 30_000;

export function lookPause(state: string): number {
  return isPostgres(state) ? rareLook : look;
}

/**
 * Calls `changed` when another machine may have made an edition, as soon as PostgreSQL tells of it.
 * Of a state in a folder nobody tells.
 */
export async function hearNews(
  state: string,
  changed: () => Promise<void>,
  log: Logger,
  stop: AbortSignal,
): Promise<void> {
  if (!isPostgres(state)) return;
  const { listen } = await import('../../remember/store/postgres/news.ts');
  const failed = (error: unknown): void => logFailure(log, error, 'a new edition was not taken up');
  await listen(state, { changed: () => void changed().catch(failed), failed }, stop);
}
