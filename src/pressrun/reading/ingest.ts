import type { FoundFile } from '../../article.ts';
import type { ReadingPlan } from '../../remember/plan.ts';
import { rememberFiles, restamp } from '../../remember/store/files.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { RunReport } from '../../report.ts';
import type { Crew } from '../crew/crew.ts';
import type { FileOrder } from '../crew/hand.ts';
import { lookAhead } from '../crew/look-ahead.ts';
import type { EarlyEditions } from '../early-editions.ts';
import type { RunRequest } from '../settings.ts';
import { batches } from './batches.ts';
import type { Known } from './known.ts';
import type { Taken } from './take-in.ts';

export interface Ingested {
  readonly read: number;
  readonly normalized: number;
  readonly slowest: RunReport['slowest'];
}

/** Files that a report names as the slowest. */
const slowestFiles = 5;
/** Files from which on threads are worth their start. */
const many = 150;
/** Files that are remembered together. */
const keptAtOnce = 100;

/**
 * Reads the files, normalizes those whose bytes or rules have changed, and remembers what they say.
 * What is done is kept soon, so that a run that is interrupted has not worked in vain; nothing is
 * published by it but what is new, in a long run: what has moved or changed is known only when all
 * is read.
 */
export async function ingest(
  state: State,
  { read: files, gone, isForced }: ReadingPlan,
  known: Known,
  crew: Crew,
  early: EarlyEditions,
  { stop, progress }: RunRequest,
): Promise<Ingested> {
  if (files.length >= many) await crew.call();
  const sum = new Sum();
  const tell = (): void => {
    const { read, problems } = sum;
    progress?.({ step: 'reading articles', done: read, total: files.length, problems });
  };
  if (files.length > 0) tell();
  let waiting: Taken[] = [];
  const keep = async (): Promise<void> => {
    await remember(state, waiting);
    sum.add(waiting);
    waiting = [];
    tell();
    const left = files.slice(sum.read);
    if (gone.length === 0 && left.every(({ path }) => !known.files.has(path)))
      await early.between(left);
  };
  const work = (batch: readonly FoundFile[]) =>
    crew.takeIn(batch.map(file => (isForced ? { file, before: null } : order(file, known))));
  for await (const taken of lookAhead(batches(files), crew.width, work)) {
    waiting.push(...taken);
    if (waiting.length >= keptAtOnce) await keep();
    stop.throwIfAborted();
  }
  if (waiting.length > 0) await keep();
  return sum;
}

function order(file: FoundFile, { files, mediaChanged }: Known): FileOrder {
  const before = files.get(file.path);
  if (before === undefined) return { file, before: null };
  const { hash, rules } = before;
  return { file, before: { hash, rules, mediaChanged: mediaChanged.has(file.path) } };
}

async function remember(state: State, taken: readonly Taken[]): Promise<void> {
  const changed = taken.flatMap(({ read }) => (read === null ? [] : [read]));
  const touched = taken.filter(({ read }) => read === null).map(({ file }) => file);
  await atomically(state, async db => {
    await rememberFiles(db, changed);
    await restamp(db, touched);
  });
}

/** What taking in comes to. */
class Sum implements Ingested {
  read = 0;
  normalized = 0;
  problems = 0;
  slowest: { readonly path: string; readonly milliseconds: number }[] = [];

  add(taken: readonly Taken[]): void {
    this.read += taken.length;
    this.normalized += taken.filter(({ read }) => read !== null).length;
    this.problems += taken.flatMap(({ read }) => read?.result.problems ?? []).length;
    const times = taken.map(({ file, milliseconds }) => ({ path: file.path, milliseconds }));
    this.slowest = [...this.slowest, ...times]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, slowestFiles);
  }
}
