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
  { read, gone, isForced }: ReadingPlan,
  known: Known & MediaChanged,
  state: State,
  intake: Intake,
  early: EarlyEditions,
  { stop, progress }: RunRequest,
): Promise<Tally> {
  const [suspects, rest] = bySuspicion(read, known);
  let sum = nothingTaken;
  const tell = (): void => {
    const { read: done, problems } = sum;
    progress?.({ step: 'reading articles', done, total: read.length, problems });
  };
  if (read.length > 0) tell();
  const add = (tally: Tally): void => {
    sum = added(sum, tally);
    tell();
    stop.throwIfAborted();
  };
  const orders = async (batch: readonly FoundFile[]) =>
    isForced ? batch.map(anew) : ordersOf(batch, known, state);
  for (const order of await orders(suspects))
    add(await intake.takeInAlone(order, known.left.deaths + 1));
  const work = async (batch: readonly FoundFile[]) => intake.takeIn(await orders(batch));
  for await (const tally of lookAhead(batches(rest), intake.width, work)) {
    add(tally);
    // What is new comes last, so that all that is left is.
    const next = rest[sum.read - suspects.length];
    if (gone.length === 0 && next !== undefined && !known.stamps.has(next.path))
      await early.between(sum.read / read.length);
  }
  return sum;
}

/** The files at which the run before may have died, and the others, in their order. */
function bySuspicion(
  files: readonly FoundFile[],
  { left }: Known,
): readonly [suspects: readonly FoundFile[], rest: readonly FoundFile[]] {
  const suspected = new Set(left.paths);
  const isSuspect = ({ path }: FoundFile): boolean => suspected.has(path);
  return [files.filter(isSuspect), files.filter(file => !isSuspect(file))];
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
