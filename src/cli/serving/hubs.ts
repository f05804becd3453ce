import type { Logger } from 'pino';
import { tellHubs } from '../../pressrun/hubs.ts';
import { nextPing } from '../../remember/store/pings.ts';
import type { State } from '../../remember/store/state.ts';
import { alarm } from '../../trigger/alarm.ts';
import { pingLines } from '../ping-line.ts';
import { logFailure } from './runs.ts';

export interface HubCaller {
  /** Tells the hubs what is due, now or when they are to be tried again. */
  readonly wake: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Tells hubs of documents that have changed, and tries again those that did not answer.
 *
 * @param served ends when the documents of the last edition are being served
 */
export function hubCaller(
  state: State,
  served: () => Promise<void>,
  log: Logger,
  stop: AbortSignal,
): HubCaller {
  const due = alarm(() => {
    tellHubs(state, { clock: Date.now, stop }, served)
      .then(pings => {
        for (const line of pingLines(pings)) log.info(line);
      })
      .then(wake)
      .catch(error => {
        if (!stop.aborted) logFailure(log, error, 'telling the hubs failed');
      });
  });
  const wake = async (): Promise<void> => {
    if (!stop.aborted) due.set(await nextPing(state));
  };
  return { wake, stop: () => due.set(null) };
}
