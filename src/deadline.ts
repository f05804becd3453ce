/**
 * Aborts when `stop` does, or with a TimeoutError after so many milliseconds. Node collects a timeout of
 * which only other signals know with the garbage, and it never comes: one that somebody listens to is
 * kept (https://github.com/nodejs/node/issues/57736).
 */
export function deadline(stop: AbortSignal, milliseconds: number): AbortSignal {
  const late = AbortSignal.timeout(milliseconds);
  late.addEventListener('abort', () => undefined);
  return AbortSignal.any([stop, late]);
}
