import type { Target } from '../../publish/target.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import { exportedTags } from '../../remember/store/exports.ts';
import { publishedFile, publishedTags } from '../../remember/store/media.ts';
import type { State } from '../../remember/store/state.ts';

/** The folder of the export for files that lie beside articles. */
const folder = 'media/';

/** Files of the export whose bytes are not, or not any more, those that published entries refer to. */
export async function staleMedia(state: State): Promise<string[]> {
  const wanted = await publishedTags(state);
  const there = await exportedTags(state, folder);
  const files = new Map([...wanted].map(([path, tag]) => [folder + path, tag]));
  const changed = [...files].filter(([path, tag]) => there.get(path) !== tag);
  const left = [...there.keys()].filter(path => !files.has(path));
  return [...changed.map(([path]) => path), ...left];
}

/**
 * Copies the local file that is published at this path into the export.
 *
 * @returns the tag of what is there now; null where no local file is published at the path
 * @throws ProblemError when the disk or a bucket refuses
 */
export async function copyMedia(
  state: State,
  path: string,
  media: MediaSource,
  target: Target,
): Promise<string | null> {
  if (!path.startsWith(folder)) return null;
  const file = await publishedFile(state, path.slice(folder.length));
  const found = file === null ? null : await media.find(file.path);
  if (file === null || found === null) return null;
  return found.onDisk(location => target.copy(path, location, file.tag));
}
