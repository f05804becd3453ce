import { createTask, type ScheduledTask, schedule, validateDetailed } from 'node-cron';
import type { Instant } from '../article.ts';
import { clockSteps } from './clock-steps.ts';
import { scheduleZone } from './schedule-zone.ts';

/** What is wrong with a cron expression of five or six fields; null where nothing is. */
export function cronMistake(expression: string): string | null {
  const [mistake] = validateDetailed(expression).errors;
  return mistake === undefined ? null : `${mistake.field}: ${mistake.message}`;
}

const shortest = 15;
const longest = 60;

/**
 * Minutes for which a copy of a feed is good when runs go by this expression: the time between two
 * runs within an hour, between a quarter of an hour and an hour.
 */
export function minutesBetween(expression: string): number {
  const runs = validateDetailed(expression).fields?.minute.length ?? 1;
  return Math.min(Math.max(Math.round(60 / runs), shortest), longest);
}

/** When the schedule comes round next, whether or not something waits for it. */
export function nextSlot(expression: string, timeZone: string): Instant | null {
  const timezone = scheduleZone(expression, timeZone);
  const task = createTask(expression, () => undefined, { timezone });
  return task.getNextRuns(1)[0]?.toISOString() ?? null;
}

export interface Clockwork {
  /** When the schedule comes round next. */
  next(): Instant | null;
  stop(): void;
}

/** As the schedule itself is named, and its slots in the claims of them. */
const name = 'pressrun';

/**
 * Calls `tick` by the schedule; also, late, for a slot that was missed while the machine slept, or
 * was busy, or that the clock was set past: once for all of them, unless another process has had it.
 *
 * @param jitter seconds by which a tick may come later, so that many servers do not start at once
 * @param elect whether this process, of all that have the schedule, is the one for the slot
 */
export function onSchedule(
  expression: string,
  timeZone: string,
  jitter: number,
  elect: (slot: string) => Promise<boolean>,
  tick: () => void,
): Clockwork {
  const late = async (slot: Date): Promise<void> => {
    if (await elect(`${name}:${slot.toISOString()}`)) tick();
  };
  const begin = (): ScheduledTask => {
    const task = schedule(expression, tick, {
      name,
      timezone: scheduleZone(expression, timeZone),
      suppressMissedWarning: true,
      maxRandomDelay: jitter * 1000,
      distributed: true,
      runCoordinator: { shouldRun: elect },
    });
    let last: Date;
    task.on('execution:missed', async ({ date }) => {
      last = date;
      // Those that were missed are told of at once.
      await Promise.resolve();
      if (last === date) await late(date);
    });
    return task;
  };
  let task = begin();
  let awaited = task.getNextRun();
  const looked = (): void => {
    awaited = task.getNextRun();
  };
  const stepped = (): void => {
    const missed = awaited;
    // It waits for a time by the clock as it was, which may be years away by the clock as it is.
    void task.destroy();
    task = begin();
    looked();
    if (missed !== null && missed.getTime() <= Date.now()) void late(missed);
  };
  const end = clockSteps(stepped, looked);
  return {
    next: () => task.getNextRun()?.toISOString() ?? null,
    stop: () => {
      end();
      void task.destroy();
    },
  };
}
