import type { Logger } from 'pino';
import { tellHubs } from '../../pressrun/hubs.ts';
import { nextPing } from '../../remember/store/pings.ts';
import type { State } from '../../remember/store/state.ts';
import { alarm } from '../../trigger/alarm.ts';
import { pingLines } from '../ping-line.ts';
import { logFailure } from './runs.ts';

export interface HubCaller {
  /** Tells the hubs what is due, and again when others are to be tried. */
  readonly wake: () => void;
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
  const tell = async (): Promise<void> => {
    try {
      const pings = await tellHubs(state, { clock: Date.now, stop }, served);
      for (const line of pingLines(pings)) log.info(line);
      const next = await nextPing(state);
      if (!stop.aborted) due.set(next);
    } catch (error) {
      if (stop.aborted) return;
      logFailure(log, error, 'telling the hubs failed');
      due.set(new Date().toISOString());
    }
  };
  const due = alarm(() => void tell());
  return { wake: () => void tell(), stop: () => due.set(null) };
}
