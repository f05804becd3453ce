import type { Publication } from '../../publication.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import type { FindMedia } from '../../serve/media-routes.ts';

/** Finds files that lie beside articles, as they are now. */
export function mediaFinder(publication: Publication, media: MediaSource): FindMedia {
  return async path => {
    const file = await publication.media(path);
    const found = file === null ? null : await media.find(path);
    return file === null || found === null ? null : { ...found, type: file.type };
  };
}
