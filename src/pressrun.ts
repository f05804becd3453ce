import type { Instant } from './article.ts';
import { Crew } from './pressrun/crew/crew.ts';
import { EarlyEditions } from './pressrun/early-editions.ts';
import { madeTogether, makeEdition, makeWhole } from './pressrun/edition.ts';
import { exportEdition } from './pressrun/exporting/export.ts';
import { failureOf } from './pressrun/failure.ts';
import { mistakenNames, nothingAt } from './pressrun/pressing/names.ts';
import { ingest } from './pressrun/reading/ingest.ts';
import { changedMedia, lookUp } from './pressrun/reading/known.ts';
import { type Course, report, type Times } from './pressrun/report.ts';
import { rulesOf } from './pressrun/rules.ts';
import type { PressSettings, RunRequest } from './pressrun/settings.ts';
import { intakeFor } from './pressrun/sharing/intake-for.ts';
import type { Labour } from './pressrun/sharing/take-batch.ts';
import { type Stopwatch, stopwatch } from './pressrun/stopwatch.ts';
import { ProblemError } from './problem.ts';
import { type Source, sourceOf } from './read/source.ts';
import { Refusal } from './remember/gate.ts';
import { mayHaveChanged, planReading } from './remember/plan.ts';
import { withdrawBatches } from './remember/store/batches.ts';
import { atomically, type State } from './remember/store/state.ts';
import type { RunReport } from './report.ts';

/**
 * One run: what has changed in the articles folder becomes the next edition.
 *
 * @throws ProblemError when the articles folder cannot be listed, or the state cannot be written;
 *   it is in the report of the run too; where that cannot be written, why is told as well
 */
export async function pressrun(
  state: State,
  settings: PressSettings,
  request: RunRequest,
): Promise<RunReport> {
  const { trigger, clock } = request;
  const started = instant(clock);
  const { steps, time } = stopwatch(clock);
  const times = () => ({ trigger, started, finished: instant(clock), steps });
  try {
    const course = await stepByStep(state, settings, request, started, time);
    return await report(state, { ...course, ...times() });
  } catch (error) {
    if (error instanceof ProblemError && !state.isTransaction)
      await report(state, { ...nothing, refused: error.problems, ...times() }).catch(unwritten =>
        Promise.reject(failureOf(error, unwritten)),
      );
    throw error;
  }
}

/** The steps of a run, in order. */
async function stepByStep(
  state: State,
  settings: PressSettings,
  request: RunRequest,
  now: Instant,
  time: Stopwatch['time'],
): Promise<Omit<Course, keyof Times>> {
  const rules = rulesOf(settings);
  const source = await sourceOf(settings.articles.folder, settings.buckets);
  const crew = new Crew({ settings, rules }, settings.work);
  const making = { now, settings, crew, request };
  const early = new EarlyEditions(request.clock, number =>
    atomically(state, db => makeEdition(db, { ...making, gone: [], isWhole: false, number })),
  );
  // A thread may be busy with one file for minutes.
  const stopped = () => crew.end(request.stop.reason);
  request.stop.addEventListener('abort', stopped);
  try {
    // Nobody is told of what has been before.
    request.stop.throwIfAborted();
    const labour = { state, crew, rules, program: settings.program };
    const found = await readFolder(source, labour, settings, request, early, time);
    const { gone, missing, problems, ...read } = found;
    const last = { ...making, gone, number: early.made.length };
    const made = await time('edition', () => orRefusal(makeWhole(state, last)));
    const unwritten = await time('export', () =>
      exportEdition(state, source.media, settings, crew, request),
    );
    return {
      ...{ ...read, problems: [...missing, ...unwritten, ...problems] },
      made: made instanceof Refusal ? null : madeTogether([...early.made, ...made]),
      refused: made instanceof Refusal ? made.problems : [],
      names: await mistakenNames(state, settings),
    };
  } finally {
    request.stop.removeEventListener('abort', stopped);
    await crew.end();
  }
}

/** Lists the folder and reads what differs. What is known of each file is held no longer. */
async function readFolder(
  source: Source,
  labour: Labour,
  settings: PressSettings,
  request: RunRequest,
  early: EarlyEditions,
  time: Stopwatch['time'],
) {
  const { state, rules } = labour;
  if (request.queue) await withdrawBatches(state);
  const known = await time('list', () => lookUp(state, rules));
  const { files, paths, problems, unnamed } = await time('list', () =>
    source.list(mayHaveChanged(known, request)),
  );
  const mediaChanged = await time('list', () => changedMedia(source.media, known));
  const plan = planReading({ ...known, mediaChanged }, paths, files, request);
  const missing = nothingAt(request.selection, known, paths);
  const intake = await intakeFor(plan.read.length, labour, settings, request);
  const reading = await time('read', () =>
    ingest(plan, { ...known, mediaChanged }, state, intake, early, request).finally(() =>
      intake.end(),
    ),
  );
  const { gone } = plan;
  return { files: paths.size, gone, reading, missing, problems, unnamed };
}

const nothing = { files: 0, reading: null, made: null, problems: [], unnamed: 0, names: [] };

function instant(clock: () => number): Instant {
  return new Date(clock()).toISOString();
}

async function orRefusal<Result>(work: Promise<Result>): Promise<Result | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
