/**
 * Calls `look` over and over, a pause after each call, until the signal aborts. What `look` throws
 * is told and does not end the watch: the database may be back at the next look.
 *
 * @param pause milliseconds
 */
export function watchEdition(
  look: () => Promise<void>,
  pause: number,
  failed: (error: unknown) => void,
  stop: AbortSignal,
): void {
  let timer: NodeJS.Timeout;
  const again = (): void => {
    if (!stop.aborted) timer = setTimeout(turn, pause).unref();
  };
  const turn = (): void => void look().catch(failed).finally(again);
  stop.addEventListener('abort', () => clearTimeout(timer), { once: true });
  turn();
}
