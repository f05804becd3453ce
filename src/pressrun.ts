import { makeEdition } from './pressrun/edition.ts';
import { exportEdition } from './pressrun/export.ts';
import { ingest } from './pressrun/ingest.ts';
import { report } from './pressrun/report.ts';
import type { PressSettings, RunRequest } from './pressrun/settings.ts';
import { stopwatch } from './pressrun/stopwatch.ts';
import { ProblemError } from './problem.ts';
import { listFolder } from './read/list-folder.ts';
import { digest } from './remember/digest.ts';
import { planReading } from './remember/plan.ts';
import { knownFiles } from './remember/store/files.ts';
import { atomically, type State } from './remember/store/state.ts';
import type { RunReport } from './report.ts';

/**
 * One run: what has changed in the articles folder becomes the next edition.
 *
 * @throws ProblemError when the articles folder cannot be listed
 */
export async function pressrun(
  state: State,
  settings: PressSettings,
  request: RunRequest,
): Promise<RunReport> {
  const { trigger, clock } = request;
  const started = instant(clock);
  const { steps, time } = stopwatch(clock);
  const { articles, site, timeZone, program } = settings;
  const rules = digest(JSON.stringify([program, site.language, site.url, timeZone]));

  const { files, problems } = await time('list', () => listFolder(articles.folder));
  const known = await time('list', () => knownFiles(state));
  const { read, gone } = planReading(known, files, rules);
  const reading = await time('read', () => ingest(state, read, known, rules, settings, request));
  const made = await time('edition', () =>
    orProblems(atomically(state, db => makeEdition(db, gone, started, settings, request))),
  );
  const refused = made instanceof ProblemError ? made.problems : [];
  const unwritten = await time('export', () => exportEdition(state, settings));

  return report(state, {
    ...{ trigger, started, finished: instant(clock), steps, files: files.length, reading, refused },
    made: made instanceof ProblemError ? null : made,
    problems: [...problems, ...unwritten],
  });
}

function instant(clock: () => number): string {
  return new Date(clock()).toISOString();
}

async function orProblems<Result>(work: Promise<Result>): Promise<Result | ProblemError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
