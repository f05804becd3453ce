import type { Logger } from 'pino';
import type { Terminal } from '../command.ts';
import { summaryLine } from '../report-lines.ts';
import { logFailure } from './runs.ts';
import type { Serving } from './serving.ts';

/** What is asked of a terminal here. */
type Asking = Pick<Terminal, 'onReload' | 'stop'>;

/**
 * Serves by a new configuration whenever the process is asked to read it again, and when the file of
 * the database is another. What is not right leaves the old one serving, which goes on looking at the
 * file; that it still cannot be opened is told once.
 *
 * @param open has another serve from now on, instead of the old one
 * @returns what waits for a change in hand and gives what serves now
 */
export function reloadable(
  first: Serving,
  { onReload, stop }: Asking,
  log: Logger,
  open: (old: Serving) => Promise<Serving>,
): () => Promise<Serving> {
  let current = Promise.resolve(first);
  let failure = '';
  const turn = async (old: Serving, isAsked: boolean): Promise<Serving> => {
    if (!isAsked && failure === '')
      log.warn('the database is another file than before; it is opened again');
    try {
      await old.save();
      const next = await open(old);
      failure = '';
      log.info('the configuration was read again');
      return next;
    } catch (error) {
      if (isAsked || String(error) !== failure) {
        logFailure(log, error, 'the configuration cannot be read again');
        log.error('the configuration before goes on serving');
      }
      failure = String(error);
      return old;
    }
  };
  const reload = async (isAsked: boolean): Promise<void> => {
    current = current.then(async old => {
      if (stop.aborted) return old;
      const next = await turn(old, isAsked);
      if (next === old) return old;
      next.watch(() => reload(false));
      await old
        .stop()
        .catch(error => logFailure(log, error, 'what served before did not end well'));
      if (!stop.aborted) void startedAgain(next, log);
      return next;
    });
    await current;
  };
  onReload(() => void reload(true));
  first.watch(() => reload(false));
  return () => current;
}

async function startedAgain(next: Serving, log: Logger): Promise<void> {
  try {
    const report = await next.start();
    if (report !== null) log.info(summaryLine(report));
  } catch (error) {
    logFailure(log, error);
  }
}
