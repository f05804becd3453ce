import type { LocalFile, MeasuredFile } from '../../local-file.ts';
import { measure } from './measure.ts';
import type { MediaSource } from './media-source.ts';

/**
 * Measures the files that an article refers to; one that has been measured before and has not
 * changed is not read again.
 *
 * @param known what was measured before, by path
 * @throws ProblemError when the source cannot be asked
 */
export async function measureFiles(
  media: MediaSource,
  files: readonly LocalFile[],
  known: ReadonlyMap<string, MeasuredFile>,
): Promise<MeasuredFile[]> {
  const measured: MeasuredFile[] = [];
  for (const file of files) {
    const found = await media.find(file.path);
    const before = known.get(file.path);
    if (found === null) measured.push({ file, stamp: '' });
    else if (before?.stamp === found.stamp) measured.push(before);
    else measured.push({ file: await measure(file, found), stamp: found.stamp });
  }
  return measured;
}

/**
 * Of references to local files, those whose file has changed, appeared or vanished since it was
 * measured.
 *
 * @throws ProblemError when the source cannot be asked
 */
export async function changedUses<Use extends MeasuredFile>(
  media: MediaSource,
  uses: readonly Use[],
): Promise<Use[]> {
  const stamps = await media.stamps(new Set(uses.map(({ file }) => file.path)));
  return uses.filter(({ file, stamp }) => (stamps.get(file.path) ?? '') !== stamp);
}
