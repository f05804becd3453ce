import type { RequestListener } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Instant } from '../../article.ts';
import { bucketAddress } from '../../bucket-address.ts';
import type { Config } from '../../config/options.ts';
import type { PressSettings } from '../../pressrun/settings.ts';
import { ProblemError } from '../../problem.ts';
import { isPublishedName, isTemporaryName } from '../../read/names.ts';
import { nextChange } from '../../remember/store/entries.ts';
import { claimSlot } from '../../remember/store/slots.ts';
import { failWhenBusy, whenFree } from '../../remember/store/sqlite/busy.ts';
import { openStore, type Store } from '../../remember/store/state.ts';
import type { RunReport } from '../../report.ts';
import type { Backstage } from '../../serve/admin/backstage.ts';
import type { App } from '../../serve/app.ts';
import { repeat } from '../../serve/repeat.ts';
import { isPostgres } from '../../state-address.ts';
import { type Scheduler, schedule } from '../../trigger/scheduler.ts';
import type { WatchOptions } from '../../trigger/watch.ts';
import { stateAt } from '../places.ts';
import { pressSettings } from '../press-settings.ts';
import { answersFrom, type ServingOptions } from './answers.ts';
import { hubCaller } from './hubs.ts';
import { hearNews } from './news.ts';
import { PressThread } from './press-thread.ts';
import { openedWatched, replacementPause } from './replacement.ts';
import { logFailure, Runs } from './runs.ts';
import type { RunOrder } from './thread-messages.ts';

/** Everything that is made of one configuration: runs, the schedule, and the server's answers. */
export interface Serving {
  readonly listener: RequestListener;
  readonly nextRun: () => Instant | null;
  /**
   * Brings the publication up to date.
   *
   * @returns null where it was stopped before that was done, or failed and there is an edition
   * @throws ProblemError when it failed, and nothing was ever published
   */
  readonly start: () => Promise<RunReport | null>;
  /** Writes down what was counted of readers. */
  readonly save: () => Promise<void>;
  /** Starts no more runs, gives the one in hand some seconds, and writes down what was counted. */
  readonly stop: () => Promise<void>;
  /**
   * Calls `replaced` when the file of the database is another than was opened, so that all is to be
   * opened anew, and again after a pause until this is stopped.
   */
  readonly watch: (replaced: () => Promise<void>) => void;
}

/** Milliseconds that a run in hand may still take when the server is asked to stop. */
const patience = 7_000;
const stopping = new Error('the server stops');

/** @throws ProblemError when the database cannot be used */
export async function serving(options: ServingOptions): Promise<Serving> {
  const { config, cwd, log } = options;
  const settings = await pressSettings(config, cwd);
  const folder = stateAt(config, cwd);
  const open = () => openStore(folder, settings.site.url);
  const [store, isReplaced] = await openedWatched(folder, open);
  if (!isPostgres(folder)) await failWhenBusy(store.state);
  const [stop, cut] = [new AbortController(), new AbortController()];
  const hubs = hubCaller(store.state, () => app.refresh(), log, stop.signal);
  const thread = new PressThread();
  const runs = new Runs({
    ...{ thread, folder, settings, log, stop: cut.signal },
    published: async () => {
      await app.refresh();
      hubs.wake();
    },
  });
  const dry: DryRun = wish =>
    thread.run({ folder, settings, trigger: 'api', ...wish, isDry: true }, cut.signal);
  let isStarting = true;
  const failed = (error: unknown) => {
    if (cut.signal.aborted) log.warn('the run in hand was ended');
    else if (!isStarting) logFailure(log, error);
  };
  const scheduler = schedule({
    ...{ run: triggers => runs.run(triggers), failed, ...config.schedule },
    watch: watched(config, settings, log),
    nextChange: () => nextChange(store.state),
    elect: slot => whenFree(() => claimSlot(store.state, slot), stop.signal),
  });
  /** Ends what was begun: no more runs, and the one in hand is over. */
  const halt = async (): Promise<void> => {
    await scheduler.stop();
    hubs.stop();
    stop.abort();
    await settled(runs, cut);
    cut.abort(stopping);
    await thread.end();
  };
  const answers = answersFrom(store, settings, options, {
    run: onDemand(scheduler, runs, dry),
    keepsCounts: true,
    nextRun: scheduler.nextRun,
    stop: stop.signal,
  });
  const app = await answers.catch(async (error: unknown) => {
    await halt();
    await store.close();
    throw error;
  });
  const changed = async (): Promise<void> => {
    await app.refresh();
    hubs.wake();
    await scheduler.lookAhead();
  };
  const news = hearNews(folder, changed, log, stop.signal);
  return {
    listener: app.listener,
    nextRun: scheduler.nextRun,
    save: () => saved(app, log),
    watch: replaced => {
      const look = async (): Promise<void> => {
        if (await isReplaced()) await replaced();
      };
      const failed = (error: unknown) => logFailure(log, error, 'cannot look at the database');
      repeat(look, replacementPause, failed, stop.signal);
    },
    start: async () => {
      await scheduler.request('start');
      isStarting = false;
      return stop.signal.aborted ? null : firstRun(runs, store, log);
    },
    stop: async () => {
      await halt();
      await news;
      await end(app, store, log);
    },
  };
}

/** @returns null where it failed, and the edition before it is served */
async function firstRun(
  runs: Runs,
  { publication }: Store,
  log: Logger,
): Promise<RunReport | null> {
  try {
    return await made(runs.last);
  } catch (error) {
    if (!(error instanceof ProblemError) || (await publication.edition()) === null) throw error;
    logFailure(log, error);
    log.warn('the last edition is served meanwhile');
    return null;
  }
}

/** What is watched; null where nothing tells of changes, as in a bucket, or nobody wants to know. */
function watched(
  { schedule }: Config,
  { articles }: PressSettings,
  log: Logger,
): WatchOptions | null {
  const { folder } = articles;
  if (!schedule.watch || bucketAddress(folder) !== null) return null;
  return {
    ...{ folder, isArticle: isPublishedName, isHidden: isTemporaryName },
    polling: schedule.polling,
    failed: error => logFailure(log, error, 'cannot watch the articles folder'),
  };
}

/** Says what a run would change. */
type DryRun = (wish: Pick<RunOrder, 'force' | 'selection'>) => Promise<RunReport>;

/** A run as the admin asks for it, in turn with the others. */
function onDemand(scheduler: Scheduler, runs: Runs, dry: DryRun): Backstage['run'] {
  return async ({ force, selection, dryRun }, progress) => {
    if (dryRun) return dry({ force, selection });
    runs.wish({ force, selection, progress });
    await scheduler.request('api');
    return made(runs.wished);
  };
}

function made(run: Promise<RunReport> | null): Promise<RunReport> {
  return run ?? Promise.reject(new Error('there was no run yet'));
}

/** Waits for the run in hand, and ends it where it stands when it takes too long. */
async function settled({ last }: Runs, cut: AbortController): Promise<void> {
  if (last === null) return;
  const wait = new AbortController();
  const run = last.then(
    () => undefined,
    () => undefined,
  );
  const late = setTimeout(patience, undefined, { signal: wait.signal, ref: false });
  await Promise.race([run, late.then(() => cut.abort(stopping))]);
  wait.abort();
  await run;
}

async function end(app: App, store: Store, log: Logger): Promise<void> {
  await saved(app, log);
  await store.close();
}

async function saved(app: App, log: Logger): Promise<void> {
  await app.save().catch(error => log.error(error, 'cannot save the audience'));
}
