import { helpRuns } from '../pressrun/sharing/help-runs.ts';
import { ProblemError } from '../problem.ts';
import { openState } from '../remember/store/state.ts';
import { isPostgres, shownAddress } from '../state-address.ts';
import type { Run } from './command.ts';
import { stateAt } from './places.ts';
import { pressSettings } from './press-settings.ts';
import { readConfig } from './read-config.ts';
import { logLevel, openLog } from './serving/log.ts';
import { logFailure } from './serving/runs.ts';

export const run: Run = async (_, flags, terminal) => {
  const config = await readConfig(terminal);
  const address = stateAt(config, terminal.cwd);
  if (!isPostgres(address)) throw notShared(address);
  const settings = await pressSettings(config, terminal.cwd);
  const isPretty = terminal.isInteractive && flags.json !== true;
  const log = openLog(logLevel(config, flags), { ...terminal, isInteractive: isPretty });
  const state = await openState(address);
  const news = {
    done: (files: number, unread: number, milliseconds: number) => {
      log.info({ files, milliseconds }, 'batch read');
      if (unread > 0)
        log.warn({ files: unread }, `files cannot be read in ${settings.articles.folder}`);
    },
    batchFailed: (error: unknown) => logFailure(log, error, 'a batch failed; it is tried again'),
    failed: (error: unknown) => logFailure(log, error, 'the queue cannot be asked'),
    others: () =>
      log.warn(
        'a run of another version of Pressrun, or with another site or time zone, shares work: ' +
          'this worker leaves it alone; give both the same version and configuration',
      ),
  };
  try {
    log.info(`waiting for work of runs on ${shownAddress(address)}`);
    await helpRuns(address, state, settings, news, terminal.stop);
    log.info('stopped; the batches in hand were finished');
    return 0;
  } finally {
    await state.destroy();
  }
};

function notShared(where: string): ProblemError {
  const what = 'a worker helps only where the state is in PostgreSQL';
  const fix = 'Set state, or DATABASE_URL, to the address that the servers use.';
  return new ProblemError([{ what, where, fix }]);
}
