/** Milliseconds between two looks, and by how much the clock may go wrong in that time. */
const look = 20_000;
const tolerance = 5_000;

/**
 * Calls `stepped` after the clock was set, or the machine has slept: timers follow neither.
 *
 * @param looked called at each look that finds nothing of the kind
 * @returns what ends the looks
 */
export function clockSteps(stepped: () => void, looked: () => void): () => void {
  let offset = Date.now() - performance.now();
  const timer = setInterval(() => {
    const now = Date.now() - performance.now();
    const isStepped = Math.abs(now - offset) > tolerance;
    offset = now;
    if (isStepped) stepped();
    else looked();
  }, look).unref();
  return () => clearInterval(timer);
}
