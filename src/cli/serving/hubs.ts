import type { Logger } from 'pino';
import { tellHubs } from '../../pressrun/hubs.ts';
import { nextPing } from '../../remember/store/pings.ts';
import type { State } from '../../remember/store/state.ts';
import { alarm } from '../../trigger/alarm.ts';
import { pingOutcome } from '../ping-line.ts';

export interface HubCaller {
  /** Tells the hubs what is due, now or when they are to be tried again. */
  readonly wake: () => Promise<void>;
  readonly stop: () => void;
}

/** Tells hubs of documents that have changed, and tries again those that did not answer. */
export function hubCaller(state: State, log: Logger, stop: AbortSignal): HubCaller {
  const due = alarm(() => {
    tellHubs(state, { clock: Date.now, stop })
      .then(pings => {
        for (const ping of pings)
          log.info({ hub: ping.hub, document: ping.document }, `hub: ${pingOutcome(ping)}`);
      })
      .catch(error => {
        if (!stop.aborted) log.error(error, 'telling the hubs failed');
      })
      .finally(wake);
  });
  const wake = async (): Promise<void> => {
    if (!stop.aborted) due.set(await nextPing(state));
  };
  return { wake, stop: () => due.set(null) };
}
