import type { Trigger } from '../report.ts';

/** Asks for a run. The promise ends with a run that began after the request. */
export type Request = (trigger: Trigger) => Promise<void>;

/**
 * One run at a time: requests that come in while one goes on become one more run after it.
 *
 * @param failed is told of an error that a run ends with; the next run is not kept from starting
 */
export function oneAtATime(
  run: (trigger: Trigger) => Promise<void>,
  failed: (error: unknown) => void,
): Request {
  let current: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const start = (trigger: Trigger): Promise<void> => {
    const started = run(trigger)
      .catch(failed)
      .finally(() => {
        if (current === started) current = null;
      });
    current = started;
    return started;
  };
  return trigger => {
    if (following !== null) return following;
    if (current === null) return start(trigger);
    following = current.then(() => {
      following = null;
      return start(trigger);
    });
    return following;
  };
}
