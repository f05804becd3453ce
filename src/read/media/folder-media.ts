import { realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { codeOf, stampOf } from '../list-folder.ts';
import { changing } from '../read-file.ts';
import type { FoundMedia, MediaSource } from './media-source.ts';

/** What the system says of a name behind which there is no file that can be had. */
const absent = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG'];

/** Files looked at before other work gets its turn. */
const slice = 200;

/** Files of a folder. Symbolic links are followed as long as they stay inside it. */
export function folderMedia(folder: string): MediaSource {
  return {
    find: async path => findIn(folder, path),
    stamps: async paths => {
      const stamps = new Map<string, string>();
      let looked = 0;
      for (const path of paths) {
        const found = findIn(folder, path);
        if (found !== null) stamps.set(path, found.stamp);
        if (++looked % slice === 0) await setImmediate();
      }
      return stamps;
    },
  };
}

function findIn(folder: string, path: string): FoundMedia | null {
  return unlessAbsent(() => {
    const root = realpathSync.native(folder);
    const location = realpathSync.native(join(root, path));
    if (!location.startsWith(root + sep)) return null;
    const stats = statSync(location);
    if (!stats.isFile()) return null;
    const stamp = stampOf(stats);
    return {
      ...{ bytes: stats.size, modified: stats.mtimeMs, stamp },
      open: async part => {
        const handle = await open(location);
        if (stampOf(await handle.stat()) === stamp)
          return handle.createReadStream(
            part === null ? {} : { start: part.first, end: part.last },
          );
        await handle.close();
        throw changing(path);
      },
      onDisk: work => work(location),
    };
  });
}

function unlessAbsent<Result>(look: () => Result): Result | null {
  try {
    return look();
  } catch (error) {
    if (absent.includes(codeOf(error))) return null;
    throw error;
  }
}
