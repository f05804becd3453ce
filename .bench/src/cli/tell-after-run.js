import { setTimeout } from 'node:timers/promises';
import { tellHubs } from '../pressrun/hubs.js';
import { openStore } from '../remember/store/state.js';
import { pingLines } from './ping-line.js';
/** Milliseconds in which a server of the same publication has turned to the new edition. */
const turning = 1000;
/** Tells the hubs what is due after a run, and says what came of it. A later run tries again. */
export async function tellAfterRun(folder, siteUrl, { clock, stop }, terminal) {
    const { state, close } = await openStore(folder, siteUrl);
    try {
        const served = () => setTimeout(turning, undefined, { signal: stop });
        const pings = await tellHubs(state, { clock, stop }, served);
        for (const line of pingLines(pings))
            terminal.err(`${line}\n`);
    }
    finally {
        await close();
    }
}
