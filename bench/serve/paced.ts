import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Pace {
  readonly url: string;
  /** Keep-alive clients, which take turns. */
  readonly clients: number;
  readonly perSecond: number;
  /** Of the requests, one in so many is without the ETag and answered in full. */
  readonly fullOneIn: number;
}

/** Milliseconds from each request to the end of its answer. */
export interface Latencies {
  readonly milliseconds: readonly number[];
  readonly failed: number;
}

/** Milliseconds between two salvos of requests. */
const pause = 10;

/** Asks at an even pace, whatever the answers take, until `done` is fulfilled. */
export async function askAtPace(pace: Pace, done: Promise<unknown>): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: pace.clients, scheduling: 'fifo' });
  const etag = (await fetch(pace.url, { headers: { 'Accept-Encoding': 'gzip' } })).headers.get(
    'etag',
  );
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  const answers: Promise<number | null>[] = [];
  const began = performance.now();
  while (!isDone) {
    const due = ((performance.now() - began) / 1000) * pace.perSecond;
    while (answers.length < due) {
      const condition = answers.length % pace.fullOneIn === 0 ? null : etag;
      answers.push(ask(pace.url, agent, condition));
    }
    await setTimeout(pause);
  }
  const taken = await Promise.all(answers);
  agent.destroy();
  const milliseconds = taken.filter(time => time !== null);
  return { milliseconds, failed: taken.length - milliseconds.length };
}

/** @returns null where there was no answer, or one that says that something is wrong */
function ask(url: string, agent: Agent, etag: string | null): Promise<number | null> {
  const headers = { 'Accept-Encoding': 'gzip', ...(etag !== null && { 'If-None-Match': etag }) };
  const began = performance.now();
  return new Promise(resolve => {
    request(url, { agent, headers }, response => {
      const isFine = response.statusCode === 200 || response.statusCode === 304;
      response.resume();
      response.on('end', () => resolve(isFine ? performance.now() - began : null));
      response.on('error', () => resolve(null));
    })
      .on('error', () => resolve(null))
      .end();
  });
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}
