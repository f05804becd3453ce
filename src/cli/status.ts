import type { Publication } from '../publication.ts';
import { publicationOf } from '../remember/store/publication.ts';
import { openForLook } from '../remember/store/state.ts';
import type { RunReport } from '../report.ts';
import { nextSlot } from '../trigger/cron.ts';
import type { Run } from './command.ts';
import { pingLines } from './ping-line.ts';
import { stateAt } from './places.ts';
import { printAnswer } from './print-answer.ts';
import { readConfig } from './read-config.ts';
import { problemLines, summaryLine } from './report-lines.ts';

const shownRuns = 5;
const shownPings = 1000;

export const run: Run = async (_, flags, terminal) => {
  const { state, site, schedule } = await readConfig(terminal);
  const database = await openForLook(stateAt({ state }, terminal.cwd));
  try {
    const publication = publicationOf(database, site.url);
    const now = await statusOf(publication, nextSlot(schedule.cron, schedule.timeZone));
    printAnswer({ json: now, lines: linesOf(now), problems: problemsOf(now) }, flags, terminal);
    return 0;
  } finally {
    await database.destroy();
  }
};

async function statusOf(publication: Publication, nextRun: string | null) {
  const [edition, runs, problems, feeds, pings] = await Promise.all([
    publication.edition(),
    publication.runs(shownRuns),
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
    ...section('Last runs', runs.map(runLine)),
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

function runLine(report: RunReport): string {
  return `${report.started}  ${report.trigger.padEnd(8)}  ${summaryLine(report)}`;
}
