import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile, FoundFile } from '../article.ts';
import { type BucketAccess, bucketAddress } from '../bucket-address.ts';
import { foundFile, listFolder } from './list-folder.ts';
import type { IsWanted, Listing } from './listing.ts';
import { folderMedia } from './media/folder-media.ts';
import type { MediaSource } from './media/media-source.ts';
import { readFromFolder } from './read-file.ts';

/** Where article files come from, and the files that lie beside them. */
export interface Source {
  /** All of them, or those that are wanted. @throws ProblemError when they cannot be listed */
  list(isWanted?: IsWanted): Promise<Listing>;
  /** The one at this path, without a listing; null where there is none. */
  find(path: string): Promise<FoundFile | null>;
  /**
   * @param maxBytes the size beyond which a file is a problem
   * @throws ProblemError when it is too large, unreadable, or changes meanwhile
   */
  read(file: FoundFile, maxBytes: number): Promise<ArticleFile>;
  readonly media: MediaSource;
}

/**
 * The articles of a folder, or of `s3://bucket/prefix`. What a bucket needs is loaded only for it.
 *
 * @param place a folder is absolute
 */
export async function sourceOf(place: string, access: BucketAccess): Promise<Source> {
  const bucket = bucketAddress(place);
  if (bucket === null) return folderSource(place);
  const { bucketSource } = await import('./bucket-source.ts');
  return bucketSource(bucket, access);
}

function folderSource(folder: string): Source {
  return {
    list: isWanted => listFolder(folder, isWanted),
    find: async path => {
      const stats = statSync(join(folder, path), { throwIfNoEntry: false });
      return stats === undefined ? null : foundFile(path, stats);
    },
    read: async (file, maxBytes) => readFromFolder(folder, file, maxBytes),
    media: folderMedia(folder),
  };
}
