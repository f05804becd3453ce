import type { FoundFile } from '../article.ts';
import { rememberFiles, restamp } from '../remember/store/files.ts';
import { atomically, type State } from '../remember/store/state.ts';
import type { RunReport } from '../report.ts';
import { batches } from './batches.ts';
import type { Known } from './known.ts';
import type { PressSettings, RunRequest } from './settings.ts';

export interface Ingested {
  readonly read: number;
  readonly normalized: number;
  readonly slowest: RunReport['slowest'];
}

/** Files that a report names as the slowest. */
const slowestFiles = 5;

/**
 * Reads the files, normalizes those whose bytes or rules have changed, and remembers what they say.
 * Each batch is kept as soon as it is done, so that a run that is interrupted has not worked in
 * vain; nothing is published by it.
 */
export async function ingest(
  state: State,
  files: readonly FoundFile[],
  known: Known,
  settings: PressSettings,
  { clock, stop, progress }: RunRequest,
): Promise<Ingested> {
  if (files.length === 0) return { read: 0, normalized: 0, slowest: [] };
  const { takeIn } = await import('./take-in.ts');
  let normalized = 0;
  let done = 0;
  let slowest: RunReport['slowest'] = [];
  for (const batch of batches(files)) {
    const timed = await Promise.all(
      batch.map(async file => {
        stop.throwIfAborted();
        const started = clock();
        const result = await takeIn(file, known, settings);
        return { file, result, milliseconds: Math.round(clock() - started) };
      }),
    );
    const changed = timed.flatMap(({ result }) => (result === null ? [] : [result]));
    const touched = timed.flatMap(({ file, result }) => (result === null ? [file] : []));
    await atomically(state, async db => {
      await rememberFiles(db, changed);
      await restamp(db, touched);
    });
    done += batch.length;
    progress?.({ step: 'reading articles', done, total: files.length });
    normalized += changed.length;
    slowest = [
      ...slowest,
      ...timed.map(({ file, milliseconds }) => ({ path: file.path, milliseconds })),
    ]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, slowestFiles);
  }
  return { read: files.length, normalized, slowest };
}
