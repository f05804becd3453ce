import { changedUses } from '../read/media/measured.js';
import { knownFiles } from '../remember/store/files.js';
import { mediaUses } from '../remember/store/media.js';
export async function lookUp(state, folder, rules) {
    const uses = await mediaUses(state);
    const changed = await changedUses(folder, uses);
    return {
        files: await knownFiles(state),
        media: new Map(uses.map(use => [use.file.path, use])),
        mediaChanged: new Set(changed.map(({ article }) => article)),
        rules,
    };
}
