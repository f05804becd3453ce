import type { Trigger } from '../report.ts';

/** Asks for a run. The promise ends with a run that began after the request. */
export type Request = (trigger: Trigger) => Promise<void>;

/** All that has asked for a run, in that order, each once. */
export type Triggers = readonly [Trigger, ...Trigger[]];

/**
 * One run at a time: requests that come in while one goes on become one more run after it.
 *
 * @param failed is told of an error that a run ends with; the next run is not kept from starting
 */
export function oneAtATime(
  run: (triggers: Triggers) => Promise<void>,
  failed: (error: unknown) => void,
): Request {
  let current: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let waiting: Trigger[] = [];
  const start = (triggers: Triggers): Promise<void> => {
    const started = run(triggers)
      .catch(failed)
      .finally(() => {
        if (current === started) current = null;
      });
    current = started;
    return started;
  };
  return trigger => {
    if (following === null && current === null) return start([trigger]);
    if (!waiting.includes(trigger)) waiting.push(trigger);
    following ??= Promise.resolve(current).then(() => {
      const [first = trigger, ...others] = waiting;
      [following, waiting] = [null, []];
      return start([first, ...others]);
    });
    return following;
  };
}
