import { changeKinds, type RunReport } from '../report.ts';

/** Gauges of the last run, by what they are read from. */
export const runGauges: readonly {
  readonly name: string;
  readonly help: string;
  readonly value: (run: RunReport) => number;
}[] = [
  {
    name: 'pressrun_run_duration_seconds',
    help: 'How long the last run took',
    value: ({ started, finished }) => (Date.parse(finished) - Date.parse(started)) / 1000,
  },
  {
    name: 'pressrun_run_finished_timestamp_seconds',
    help: 'When the last run finished, in seconds since 1970',
    value: ({ finished }) => Date.parse(finished) / 1000,
  },
  {
    name: 'pressrun_run_success',
    help: 'Whether the last run could publish',
    value: ({ outcome }) => (outcome === 'published' || outcome === 'unchanged' ? 1 : 0),
  },
  {
    name: 'pressrun_run_number',
    help: 'Number of the last run; it grows by one a run',
    value: ({ number }) => number,
  },
  {
    name: 'pressrun_edition_number',
    help: 'Number of the edition that is served',
    value: ({ edition }) => edition ?? 0,
  },
  {
    name: 'pressrun_problems',
    help: 'What stands in the way of articles right now',
    value: ({ counts }) => counts.problems,
  },
];

/** Those of which there is one a step, a kind or a state. */
export const labelledRunGauges: readonly {
  readonly name: string;
  readonly help: string;
  readonly label: string;
  readonly values: (run: RunReport) => Readonly<Record<string, number>>;
}[] = [
  {
    name: 'pressrun_run_step_seconds',
    help: 'How long each step of the last run took',
    label: 'step',
    values: ({ steps }) =>
      Object.fromEntries(Object.entries(steps).map(([step, time]) => [step, time / 1000])),
  },
  {
    name: 'pressrun_run_files',
    help: 'Files that the last run has read and normalized',
    label: 'what',
    values: ({ counts: { read, normalized } }) => ({ read, normalized }),
  },
  {
    name: 'pressrun_run_documents',
    help: 'Documents that the last run has written, and all there are',
    label: 'what',
    values: ({ counts: { written, documents } }) => ({ written, all: documents }),
  },
  {
    name: 'pressrun_run_changes',
    help: 'Entries that the last run has changed, by kind',
    label: 'kind',
    values: ({ counts: { kinds } }) =>
      Object.fromEntries(changeKinds.map(kind => [kind, kinds[kind] ?? 0])),
  },
  {
    name: 'pressrun_articles',
    help: 'Articles by state',
    label: 'state',
    values: ({ counts: { files, entries, published } }) => ({
      ...{ file: files, published, 'held back': entries - published },
    }),
  },
];
