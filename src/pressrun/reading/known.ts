import type { MeasuredFile } from '../../local-file.ts';
import { changedUses } from '../../read/media/measured.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import type { KnownFile } from '../../remember/plan.ts';
import { knownFiles } from '../../remember/store/files.ts';
import { type MediaUse, mediaUses } from '../../remember/store/media.ts';
import type { State } from '../../remember/store/state.ts';

/** What a run knows before it reads anything. */
export interface Known {
  /** Article files, by path. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Local files that articles refer to, by the path of the article. */
  readonly media: ReadonlyMap<string, readonly MeasuredFile[]>;
  /** Article files that refer to a local file which has changed. */
  readonly mediaChanged: ReadonlySet<string>;
  /** The version of the rules by which files are normalized now. */
  readonly rules: string;
}

/** @throws ProblemError when the files beside the articles cannot be looked at */
export async function lookUp(state: State, media: MediaSource, rules: string): Promise<Known> {
  const uses = await mediaUses(state);
  const changed = await changedUses(media, uses);
  return {
    files: await knownFiles(state),
    media: byArticle(uses),
    mediaChanged: new Set(changed.map(({ article }) => article)),
    rules,
  };
}

function byArticle(uses: readonly MediaUse[]): Map<string, MeasuredFile[]> {
  const media = new Map<string, MeasuredFile[]>();
  for (const { article, file, stamp } of uses) {
    const measured = media.get(article) ?? [];
    measured.push({ file, stamp });
    media.set(article, measured);
  }
  return media;
}
