import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ProblemError } from '../../problem.ts';
import { isRefusedByDisk } from '../../remember/store/sqlite/faults.ts';
import { openFrozenStore, type Store } from '../../remember/store/state.ts';
import { makeStateFolder } from '../../state-folder.ts';
import { stateAt } from '../places.ts';
import { pressSettings } from '../press-settings.ts';
import { answersFrom, type ServingOptions } from './answers.ts';
import { logFailure } from './runs.ts';
import { type Serving, serving } from './serving.ts';

/** Milliseconds between two looks whether the disk can be written. */
const pause = 1_000;

/** Bytes that have to find room before the state is opened: its database wants about half. */
const room = 100_000;

/** What answers requests: without a start while nothing can be written. */
interface Answering extends Omit<Serving, 'start'> {
  readonly start: Serving['start'] | null;
}

/**
 * Serves; where the disk of the state cannot be written, the last edition until it can. Its start
 * waits for that.
 *
 * @throws ProblemError when the database cannot be used
 */
export async function servingWhatThereIs(options: ServingOptions): Promise<Serving> {
  const tell = tellOnce(options.log);
  const first = await answering(options, tell);
  return first.start === null ? waiting(first, options, tell) : { ...first, start: first.start };
}

type Tell = (error: ProblemError) => void;

/** Logs why only the last edition is served, and again only when that changes. */
function tellOnce(log: Logger): Tell {
  let last = '';
  return error => {
    if (error.message === last) return;
    last = error.message;
    logFailure(log, error);
    log.warn('the last edition is served until the disk can be written');
  };
}

async function answering(options: ServingOptions, tell: Tell): Promise<Answering> {
  try {
    return await serving(options);
  } catch (error) {
    if (!isRefusedByDisk(error)) throw error;
    const answers = await lastEdition(options, error);
    tell(error);
    return answers;
  }
}

/** @throws the reason why the state cannot be written, where nothing can be read of it either */
async function lastEdition(options: ServingOptions, reason: ProblemError): Promise<Answering> {
  const { config, cwd } = options;
  const store = await frozenStore(stateAt(config, cwd), config.site.url, reason);
  const stop = new AbortController();
  const { listener } = await answersFrom(store, await pressSettings(config, cwd), options, {
    run: () => Promise.reject(reason),
    keepsCounts: false,
    nextRun: () => null,
    stop: stop.signal,
  });
  return {
    ...{ listener, start: null, nextRun: () => null },
    save: async () => undefined,
    watch: () => undefined,
    stop: async () => {
      stop.abort();
      await store.close();
    },
  };
}

async function frozenStore(folder: string, site: string, reason: ProblemError): Promise<Store> {
  try {
    return await openFrozenStore(folder, site);
  } catch (error) {
    throw error instanceof ProblemError ? reason : error;
  }
}

function waiting(first: Answering, options: ServingOptions, tell: Tell): Serving {
  const folder = stateAt(options.config, options.cwd);
  const stop = new AbortController();
  let current = first;
  let replaced = async (): Promise<void> => undefined;
  return {
    listener: (request, response) => current.listener(request, response),
    nextRun: () => current.nextRun(),
    save: () => current.save(),
    watch: again => {
      replaced = again;
    },
    start: async () => {
      while (current.start === null && !stop.signal.aborted) {
        await setTimeout(pause, undefined, { ref: false });
        if (!(await canBeWritten(folder))) continue;
        const next = await answering(options, tell);
        await current.stop();
        current = next;
        next.watch(() => replaced());
      }
      if (!stop.signal.aborted) return current.start?.() ?? null;
      await current.stop();
      return null;
    },
    stop: async () => {
      stop.abort();
      await current.stop();
    },
  };
}

/** Also of one that has been removed, as a way to begin anew. */
async function canBeWritten(folder: string): Promise<boolean> {
  const file = join(folder, `room.${process.pid}.tmp`);
  try {
    makeStateFolder(folder);
    await writeFile(file, Buffer.alloc(room));
    return true;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
