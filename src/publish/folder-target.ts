import { copyFileTo, isOfOthers, putFile, takeFile } from './export-file.ts';
import type { Target } from './target.ts';

/** An export into a folder. */
export function folderTarget(folder: string): Target {
  return {
    reach: async () => undefined,
    put: async (path, bytes) => void (await putFile(folder, path, bytes)),
    copy: (path, source, tag) => copyFileTo(folder, path, source, tag),
    isOfOthers: (path, tags) => isOfOthers(folder, path, tags),
    take: (path, tag) => takeFile(folder, path, tag),
  };
}
