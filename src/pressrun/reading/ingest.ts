import type { FoundFile } from '../../article.ts';
import type { MediaChanged, ReadingPlan } from '../../remember/plan.ts';
import { lastReads } from '../../remember/store/stamps.ts';
import type { State } from '../../remember/store/state.ts';
import type { FileOrder } from '../crew/hand.ts';
import { lookAhead } from '../crew/look-ahead.ts';
import type { EarlyEditions } from '../early-editions.ts';
import type { RunRequest } from '../settings.ts';
import { batches } from './batches.ts';
import type { Intake } from './intake.ts';
import type { Known } from './known.ts';
import { added, nothingTaken, type Tally } from './tally.ts';

/**
 * Has the files taken in, batch after batch. What is done is kept at once, so that a run that is
 * interrupted has not worked in vain; nothing is published by it but what is new, in a long run:
 * what has moved or changed is known only when all is read.
 */
export async function ingest(
  { read: files, gone, isForced }: ReadingPlan,
  known: Known & MediaChanged,
  state: State,
  intake: Intake,
  early: EarlyEditions,
  { stop, progress }: RunRequest,
): Promise<Tally> {
  let sum = nothingTaken;
  const tell = (): void => {
    const { read, problems } = sum;
    progress?.({ step: 'reading articles', done: read, total: files.length, problems });
  };
  if (files.length > 0) tell();
  const work = async (batch: readonly FoundFile[]) =>
    intake.takeIn(isForced ? batch.map(anew) : await ordersOf(batch, known, state));
  for await (const tally of lookAhead(batches(files), intake.width, work)) {
    sum = added(sum, tally);
    tell();
    stop.throwIfAborted();
    // What is new comes last, so that all that is left is.
    const next = files[sum.read];
    if (gone.length === 0 && next !== undefined && !known.stamps.has(next.path))
      await early.between();
  }
  return sum;
}

function anew(file: FoundFile): FileOrder {
  return { file, before: null };
}

async function ordersOf(
  files: readonly FoundFile[],
  { stamps, mediaChanged, media }: Known & MediaChanged,
  state: State,
): Promise<FileOrder[]> {
  const paths = files.map(file => file.path).filter(path => stamps.has(path));
  const lastRead = await lastReads(state, paths);
  return files.map(file => {
    const { path } = file;
    const last = lastRead.get(path);
    if (last === undefined) return anew(file);
    const known = { mediaChanged: mediaChanged.has(path), media: media.get(path) ?? [] };
    return { file, before: { ...last, ...known } };
  });
}
