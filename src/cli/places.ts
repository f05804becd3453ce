import { resolve } from 'node:path';
import { bucketAddress } from '../bucket-address.ts';
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

/** Where the articles are: `s3://bucket/prefix`, or a folder from `cwd` on. */
export function articlesAt({ articles }: Pick<Config, 'articles'>, cwd: string): string {
  return placeFrom(cwd, articles.folder);
}

/** Where the export is written, likewise; null for nowhere. */
export function exportAt({ public: place }: Pick<Config, 'public'>, cwd: string): string | null {
  return place === null ? null : placeFrom(cwd, place);
}

function placeFrom(cwd: string, place: string): string {
  return bucketAddress(place) === null ? resolve(cwd, place) : place;
}
