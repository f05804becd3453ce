/** The thread that makes a server's runs, one at a time: started by `PressThread`. */
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { RunRequest } from '../../pressrun/settings.ts';
import { ProblemError } from '../../problem.ts';
import { namedLines, shortened } from '../../report.ts';
import { dryRun, realRun } from '../one-run.ts';
import { collect } from './collect.ts';
import type { FromThread, RunOrder, ToThread } from './thread-messages.ts';

/** Linux keeps niceness by thread: readers come before a run when there is one core for both. */
const niceness = 10;
if (process.platform === 'linux') giveWay();

let stop = new AbortController();

parentPort?.on('message', (message: ToThread) => {
  if ('stop' in message) stop.abort(new Error('the run was stopped'));
  else void make(message.order).then(tell).then(collect);
});

async function make(order: RunOrder): Promise<FromThread> {
  const { folder, settings, trigger, force, selection, isDry } = order;
  stop = new AbortController();
  const request: RunRequest = {
    ...{ trigger, force, selection, clock: Date.now, stop: stop.signal },
    progress: progress => tell({ progress }),
  };
  try {
    const report = await (isDry ? dryRun : realRun)(folder, settings, request);
    return { report: shortened(report, namedLines) };
  } catch (error) {
    return error instanceof ProblemError ? { problems: error.problems } : { error };
  }
}

/** Who is nicer already may not be less so, and some containers forbid it: a run is made all the same. */
function giveWay(): void {
  if (getPriority() >= niceness) return;
  try {
    setPriority(niceness);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR'))
      throw error;
  }
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}
