import { setTimeout } from 'node:timers/promises';
import type { Ping } from '../ping.ts';
import { tellHubs } from '../pressrun/hubs.ts';
import type { RunRequest } from '../pressrun/settings.ts';
import { formatProblem } from '../problem.ts';
import { openStore } from '../remember/store/state.ts';
import type { Terminal } from './command.ts';
import { pingOutcome, pingProblem } from './ping-line.ts';

/** Milliseconds in which a server of the same publication has turned to the new edition. */
const turning = 1000;

/** Tells the hubs what is due after a run, and says what came of it. A later run tries again. */
export async function tellAfterRun(
  folder: string,
  siteUrl: string,
  { clock, stop }: RunRequest,
  terminal: Terminal,
): Promise<void> {
  const { state, close } = await openStore(folder, siteUrl);
  try {
    const served = () => setTimeout(turning, undefined, { signal: stop });
    for (const ping of await tellHubs(state, { clock, stop }, served))
      terminal.err(`${line(ping)}\n`);
  } finally {
    await close();
  }
}

function line(ping: Ping): string {
  const problem = pingProblem(ping);
  return problem === null
    ? `${ping.document}: ${ping.hub} ${pingOutcome(ping)}`
    : formatProblem(problem);
}
