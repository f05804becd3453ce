import { resolve } from 'node:path';
import type { Config } from '../config/options.ts';
import { isPostgres } from '../state-address.ts';

/** Where the state is kept: an address of PostgreSQL, or a folder from `cwd` on. */
export function stateAt({ state }: Pick<Config, 'state'>, cwd: string): string {
  return isPostgres(state) ? state : resolve(cwd, state);
}

/** The folder for what this machine keeps for itself. */
export function ownFolder({ state }: Pick<Config, 'state'>, cwd: string): string {
  return resolve(cwd, isPostgres(state) ? '.pressrun' : state);
}
