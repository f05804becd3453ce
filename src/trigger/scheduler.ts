import type { Instant } from '../article.ts';
import { alarm } from './alarm.ts';
import { onSchedule } from './cron.ts';
import { oneAtATime, type Request, type Triggers } from './queue.ts';
import { type WatchOptions, watchFolder } from './watch.ts';

export interface ScheduleOptions {
  /** Told all that has asked for the run. */
  readonly run: (triggers: Triggers) => Promise<void>;
  /** Told of errors that a run ends with. */
  readonly failed: (error: unknown) => void;
  readonly cron: string;
  /** IANA zone of the cron expression. */
  readonly timeZone: string;
  /** Seconds by which a run of the schedule may come later. */
  readonly jitter: number;
  /** Null where files are not watched. */
  readonly watch: WatchOptions | null;
  /** The next moment at which an entry comes out or ends by itself. */
  readonly nextChange: () => Promise<Instant | null>;
  /** Whether this process is the one that makes the run of a slot of the schedule. */
  readonly elect: (slot: string) => Promise<boolean>;
}

export interface Scheduler {
  readonly request: Request;
  /** When the schedule starts the next run. */
  nextRun(): Instant | null;
  /** Looks anew when an entry comes out or ends: another process may have found one. */
  lookAhead(): Promise<void>;
  /** Starts no more runs, not even those that were asked for during the one in hand. */
  stop(): Promise<void>;
}

/**
 * Starts runs: by the schedule, when files change, and to the second when an entry is due or
 * expires. What was missed before is up to the caller, by `request('start')`.
 */
export function schedule(options: ScheduleOptions): Scheduler {
  const { failed, nextChange } = options;
  const due = alarm(() => void request('due'));
  const request = oneAtATime(async triggers => {
    if (watch !== null) await watch.ready;
    if (stopped) return;
    try {
      await options.run(triggers);
    } finally {
      // What a run has failed of is told too.
      await lookAhead().catch(failed);
    }
  }, failed);
  const lookAhead = async (): Promise<void> => {
    if (!stopped) due.set(await nextChange());
  };
  let stopped = false;
  const elect = async (slot: string): Promise<boolean> => {
    try {
      return await options.elect(slot);
    } catch (error) {
      failed(error);
      return false;
    }
  };
  const tick = () => void request('schedule');
  const clockwork = onSchedule(options.cron, options.timeZone, options.jitter, elect, tick);
  const watch =
    options.watch === null ? null : watchFolder(options.watch, () => void request('watch'));
  return {
    request,
    nextRun: clockwork.next,
    lookAhead,
    stop: async () => {
      stopped = true;
      clockwork.stop();
      due.set(null);
      watch?.stop();
    },
  };
}
