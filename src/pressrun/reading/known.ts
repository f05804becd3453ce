import type { MeasuredFile } from '../../local-file.ts';
import { changedUses } from '../../read/media/measured.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import { type MediaUse, mediaUses } from '../../remember/store/media.ts';
import { knownStamps } from '../../remember/store/stamps.ts';
import type { State } from '../../remember/store/state.ts';
import { type LeftInHand, leftInHand } from './in-hand.ts';

/** What a run knows before it looks at anything. */
export interface Known {
  /** Of article files when they were last read, by path; empty where that was by other rules. */
  readonly stamps: ReadonlyMap<string, string>;
  /** Local files that articles refer to, by the path of the article. */
  readonly media: ReadonlyMap<string, readonly MeasuredFile[]>;
  /** What the run before had in hand when it died. */
  readonly left: LeftInHand;
}

/** @param rules the version of the rules by which files are normalized now */
export async function lookUp(state: State, rules: string): Promise<Known> {
  const [uses, stamps] = [await mediaUses(state), await knownStamps(state, rules)];
  return { media: byArticle(uses), stamps, left: await leftInHand(state) };
}

/**
 * Article files that refer to a local file which has changed.
 *
 * @throws ProblemError when the files beside the articles cannot be looked at
 */
export async function changedMedia(
  source: MediaSource,
  { media }: Known,
): Promise<ReadonlySet<string>> {
  const uses = [...media].flatMap(([article, files]) => files.map(file => ({ article, ...file })));
  return new Set((await changedUses(source, uses)).map(({ article }) => article));
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
