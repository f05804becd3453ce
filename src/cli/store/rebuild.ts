import { bucketAddress } from '../../bucket-address.ts';
import { ProblemError } from '../../problem.ts';
import { underLock } from '../../remember/store/lock.ts';
import { type Rebuilt, rebuildDatabase } from '../../remember/store/rebuild.ts';
import { isPostgres, shownAddress } from '../../state-address.ts';
import type { Run } from '../command.ts';
import { realRun } from '../one-run.ts';
import { planRun } from '../plan-run.ts';
import { printAnswer } from '../print-answer.ts';
import { many, problemLines, summaryLine } from '../report-lines.ts';
import { publishedItems } from './published-items.ts';

/** @throws ProblemError where there is no file to set aside, or the articles cannot be listed */
export const rebuild: Run = async (args, flags, terminal) => {
  const { state, settings, request } = await planRun(terminal, true);
  if (args.length > 0 || isPostgres(state)) throw nothingToSetAside(state);
  const waiting = () => terminal.note('pressrun: a run is going on; this waits for it\n');
  const { rebuilt, report } = await underLock(state, waiting, terminal.stop, async stop => {
    const place = settings.export;
    const published =
      place === null || bucketAddress(place) !== null ? [] : await publishedItems(place);
    const now = new Date(request.clock()).toISOString();
    const rebuilt = await rebuildDatabase(state, published, settings.site.url, now);
    return { rebuilt, report: await realRun(state, settings, { ...request, stop }) };
  });
  const lines = [...linesOf(rebuilt), summaryLine(report)];
  const problems = problemLines(report);
  printAnswer({ json: { ...rebuilt, report }, lines, problems }, flags, terminal);
  return report.counts.problems > 0 ? 1 : 0;
};

function linesOf({ aside, fromDatabase, fromFeeds }: Rebuilt): string[] {
  return [
    ...(aside === null ? [] : [`The old database is set aside: ${aside}`]),
    `${many(fromDatabase + fromFeeds, 'id')} kept, with slugs and dates: ` +
      `${fromDatabase} from the database, ${fromFeeds} from published feeds`,
    'A server that is running turns to it by itself.',
  ];
}

function nothingToSetAside(state: string): ProblemError {
  const fix =
    'PostgreSQL is brought back from its own backups; a folder of state is named in pressrun.yaml.';
  const what = 'only the database in the folder of the state is rebuilt';
  return new ProblemError([{ what, where: shownAddress(state), fix }]);
}
