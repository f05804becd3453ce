/** Whole numbers from 0 up to a limit, always the same ones after the same seed (Lehmer's generator). */
export function seeded(seed: number): (limit: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return limit => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
