import type { FoundFile } from '../../article.ts';
import type { MediaChanged, ReadingPlan } from '../../remember/plan.ts';
import { lastReads } from '../../remember/store/stamps.ts';
import type { State } from '../../remember/store/state.ts';
import { asDone } from '../crew/as-done.ts';
import type { FileOrder } from '../crew/hand.ts';
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
  let knownLeft = rest.filter(({ path }) => known.stamps.has(path)).length;
  const work = async (batch: readonly FoundFile[]) => {
    const tally = await intake.takeIn(await orders(batch));
    knownLeft -= batch.filter(({ path }) => known.stamps.has(path)).length;
    return tally;
  };
  for await (const tally of asDone(batches(rest), intake.width, work)) {
    add(tally);
    const isNewAlone = gone.length === 0 && knownLeft === 0;
    if (isNewAlone && sum.read < read.length) await early.between(sum.read / read.length);
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
