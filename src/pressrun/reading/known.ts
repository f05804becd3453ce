import type { MeasuredFile } from '../../local-file.ts';
import { changedUses } from '../../read/media/measured.ts';
import type { KnownFile } from '../../remember/plan.ts';
import { knownFiles } from '../../remember/store/files.ts';
import { mediaUses } from '../../remember/store/media.ts';
import type { State } from '../../remember/store/state.ts';

/** What a run knows before it reads anything. */
export interface Known {
  /** Article files, by path. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Local files that articles refer to, by path. */
  readonly media: ReadonlyMap<string, MeasuredFile>;
  /** Article files that refer to a local file which has changed. */
  readonly mediaChanged: ReadonlySet<string>;
  /** The version of the rules by which files are normalized now. */
  readonly rules: string;
}

export async function lookUp(state: State, folder: string, rules: string): Promise<Known> {
  const uses = await mediaUses(state);
  const changed = await changedUses(folder, uses);
  return {
    files: await knownFiles(state),
    media: new Map(uses.map(use => [use.file.path, use])),
    mediaChanged: new Set(changed.map(({ article }) => article)),
    rules,
  };
}
