import { setTimeout } from 'node:timers/promises';
import { tellHubs } from '../pressrun/hubs.ts';
import type { RunRequest } from '../pressrun/settings.ts';
import { openState } from '../remember/store/state.ts';
import type { Terminal } from './command.ts';
import { pingLines } from './ping-line.ts';

/** Milliseconds in which a server of the same publication has turned to the new edition. */
const turning = 1000;

/** Tells the hubs what is due after a run, and says what came of it. A later run tries again. */
export async function tellAfterRun(
  folder: string,
  { clock, stop }: RunRequest,
  { note }: Pick<Terminal, 'note'>,
): Promise<void> {
  const state = await openState(folder);
  try {
    const served = () => setTimeout(turning, undefined, { signal: stop });
    const pings = await tellHubs(state, { clock, stop }, served);
    for (const line of pingLines(pings)) note(`${line}\n`);
  } finally {
    await state.destroy();
  }
}
