import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { burst } from './burst.js';
/** Milliseconds between two looks whether the folder is still the same one. */
const look = 1_000;
/** Milliseconds for which a file must keep its size to count as written. */
const settled = 200;
/**
 * Calls `changed` after article files in the folder have changed, once for a burst of changes. The
 * folder itself may vanish, return, or be replaced by another.
 */
export function watchFolder(options, changed) {
    const changes = burst(changed);
    let inode = inodeOf(options.folder);
    let watcher = inode === null ? null : open(options, changes.add);
    const timer = setInterval(() => {
        const now = inodeOf(options.folder);
        if (now === inode)
            return;
        inode = now;
        void watcher?.close();
        watcher = now === null ? null : open(options, changes.add);
        changes.add();
    }, look);
    return {
        stop: async () => {
            clearInterval(timer);
            changes.cancel();
            await watcher?.close();
        },
    };
}
function open(options, changed) {
    const { folder, isArticle, isHidden, polling, failed } = options;
    const watcher = watchFiles(folder, {
        ignoreInitial: true,
        ignorePermissionErrors: true,
        usePolling: polling,
        interval: look,
        awaitWriteFinish: { stabilityThreshold: settled, pollInterval: settled / 4 },
        ignored: (path, stats) => path !== folder &&
            (isHidden(basename(path)) || (stats?.isFile() === true && !isArticle(basename(path)))),
    });
    watcher.on('all', changed);
    watcher.on('error', failed);
    return watcher;
}
function inodeOf(folder) {
    return statSync(folder, { throwIfNoEntry: false })?.ino ?? null;
}
