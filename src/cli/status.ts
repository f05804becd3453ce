import { ProblemError } from '../problem.ts';
import type { Publication } from '../publication.ts';
import { publicationOf } from '../remember/store/publication.ts';
import { openForLook } from '../remember/store/state.ts';
import type { RunReport } from '../report.ts';
import { nextSlot } from '../trigger/cron.ts';
import type { Flags, Run } from './command.ts';
import { pingLines } from './ping-line.ts';
import { stateAt } from './places.ts';
import { type Answer, printAnswer } from './print-answer.ts';
import { readConfig } from './read-config.ts';
import { problemLines, reportLines, summaryLine, timeLines } from './report-lines.ts';

const shownRuns = 5;
const shownPings = 1000;

export const run: Run = async (_, flags, terminal) => {
  const [number, last] = [countIn('run', flags), countIn('last', flags) ?? shownRuns];
  const { state, site, schedule } = await readConfig(terminal);
  const database = await openForLook(stateAt({ state }, terminal.cwd));
  try {
    const publication = publicationOf(database, site.url);
    const answer =
      number === null
        ? answerOf(await statusOf(publication, last, nextSlot(schedule.cron, schedule.timeZone)))
        : reportOf(await runOf(publication, number));
    printAnswer(answer, flags, terminal);
    return 0;
  } finally {
    await database.destroy();
  }
};

/** @throws ProblemError where the flag has no whole number from 1 on */
function countIn(name: string, { [name]: value }: Flags): number | null {
  if (typeof value !== 'string') return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  const fix = 'Write a whole number from 1 on.';
  throw new ProblemError([{ what: `${value} is none`, where: `pressrun status --${name}`, fix }]);
}

async function runOf(publication: Publication, number: number): Promise<RunReport> {
  const [report] = await publication.runs(1, number + 1);
  if (report?.number === number) return report;
  const what = `there is no report of run ${number}`;
  const fix = 'The last 1,000 are kept: `pressrun status --last 1000` lists them.';
  throw new ProblemError([{ what, where: 'pressrun status --run', fix }]);
}

function reportOf(report: RunReport): Answer {
  const lines = [runLine(report), ...reportLines(report).slice(0, -1), ...timeLines(report)];
  return { json: report, lines, problems: problemLines(report) };
}

function answerOf(now: Status): Answer {
  return { json: now, lines: linesOf(now), problems: problemsOf(now) };
}

async function statusOf(publication: Publication, last: number, nextRun: string | null) {
  const [edition, runs, problems, feeds, pings] = await Promise.all([
    publication.edition(),
    publication.runs(last),
    publication.problems(),
    publication.feeds(),
    publication.pings(shownPings),
  ]);
  return { edition, nextRun, runs, problems, feeds, pings };
}

type Status = Awaited<ReturnType<typeof statusOf>>;

function problemsOf({ runs: [last] }: Status): string[] {
  return last === undefined ? [] : problemLines(last);
}

function linesOf(now: Status): string[] {
  const { runs, nextRun, feeds, pings } = now;
  return [
    ...section('Last runs', runs.flatMap(runLines)),
    ...section('Next run', nextRun === null ? [] : [`${nextRun}, while \`pressrun serve\` runs`]),
    ...section('Problems', problemsOf(now)),
    ...section(
      'Feeds',
      feeds.map(({ definition, total }) => `${definition.key}  ${definition.title} (${total})`),
    ),
    ...(pings.length === 0 ? [] : section('Hubs', pingLines(pings))),
  ];
}

function section(name: string, lines: readonly string[]): string[] {
  const shown = lines.length === 0 ? ['none'] : lines;
  return [name, ...shown.map(line => `  ${line}`), ''];
}

/** The last one with what it took its time for. */
function runLines(report: RunReport, at: number): string[] {
  return [runLine(report), ...(at === 0 ? timeLines(report).map(line => `  ${line}`) : [])];
}

function runLine(report: RunReport): string {
  const { number, started, trigger } = report;
  return `${started}  #${number}  ${trigger.padEnd(8)}  ${summaryLine(report)}`;
}
