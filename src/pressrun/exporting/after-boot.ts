import { isSameBoot } from '../../publish/boot.ts';
import { isAsWritten } from '../../publish/export-file.ts';
import { chunks } from '../../remember/store/chunks.ts';
import { markForExport, writtenExports } from '../../remember/store/exports.ts';
import { fact, writeFact } from '../../remember/store/runs.ts';
import { atomically, type State } from '../../remember/store/state.ts';

/** Files that are looked at together. */
const atOnce = 50;

/**
 * Has those files of the export written again that a failure of power took, or part of them. Files
 * are not forced to the disk one by one, which would take longer than making them: they are looked
 * at once after the system was started.
 *
 * @param boot names the time since the system was started; the newest name is kept, so that a clock
 *   may drift
 */
export async function mendAfterBoot(state: State, folder: string, boot: string): Promise<void> {
  const before = await fact(state, 'boot');
  if (before === boot) return;
  const lost = before !== null && isSameBoot(before, boot) ? [] : await lostFrom(state, folder);
  await atomically(state, async db => {
    await markForExport(db, lost);
    await writeFact(db, 'boot', boot);
  });
}

async function lostFrom(state: State, folder: string): Promise<string[]> {
  const lost: string[] = [];
  for (const piece of chunks(await writtenExports(state), atOnce)) {
    const whole = await Promise.all(piece.map(({ path, tag }) => isAsWritten(folder, path, tag)));
    lost.push(...piece.filter((_, at) => !whole[at]).map(({ path }) => path));
  }
  return lost;
}
