import type { Publication } from '../../publication.ts';
import { findMedia } from '../../read/media/find.ts';
import type { FindMedia } from '../../serve/media-routes.ts';

/**
 * Finds files that lie beside articles, as they are on the disk now.
 *
 * @param folder of the articles
 */
export function mediaFinder(publication: Publication, folder: string): FindMedia {
  return async path => {
    const file = await publication.media(path);
    const found = file === null ? null : findMedia(folder, path);
    if (file === null || found === null) return null;
    const { location, stamp, stats } = found;
    return { location, type: file.type, stamp, modified: stats.mtimeMs };
  };
}
