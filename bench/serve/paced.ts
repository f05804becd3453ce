import { type Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Pace {
  readonly url: string;
  /** The keep-alive clients, which take turns. */
  readonly agent: Agent;
  readonly perSecond: number;
  /** Of the requests, one in so many is without the ETag and answered in full. */
  readonly fullOneIn: number;
}

/** Milliseconds from each request to the end of its answer. */
export interface Latencies {
  readonly milliseconds: readonly number[];
  /** What went wrong instead of an answer, once for each request. */
  readonly failures: readonly string[];
}

/** Milliseconds between two salvos of requests. */
const pause = 10;

/** Asks at an even pace, whatever the answers take, until `done` is fulfilled. */
export async function askAtPace(pace: Pace, done: Promise<unknown>): Promise<Latencies> {
  const etag = (await fetch(pace.url, { headers: { 'Accept-Encoding': 'gzip' } })).headers.get(
    'etag',
  );
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  const answers: Promise<number | string>[] = [];
  const began = performance.now();
  while (!isDone) {
    const due = ((performance.now() - began) / 1000) * pace.perSecond;
    while (answers.length < due) {
      const condition = answers.length % pace.fullOneIn === 0 ? null : etag;
      answers.push(ask(pace.url, pace.agent, condition));
    }
    await setTimeout(pause);
  }
  const taken = await Promise.all(answers);
  return {
    milliseconds: taken.filter(time => typeof time === 'number'),
    failures: taken.filter(time => typeof time === 'string'),
  };
}

/** @returns milliseconds, or what went wrong */
function ask(url: string, agent: Agent, etag: string | null): Promise<number | string> {
  const headers = { 'Accept-Encoding': 'gzip', ...(etag !== null && { 'If-None-Match': etag }) };
  const began = performance.now();
  return new Promise(resolve => {
    request(url, { agent, headers }, response => {
      const { statusCode } = response;
      const isFine = statusCode === 200 || statusCode === 304;
      response.resume();
      response.on('end', () =>
        resolve(isFine ? performance.now() - began : `status ${statusCode}`),
      );
      response.on('error', error => resolve(error.message));
    })
      .on('error', error => resolve(error.message))
      .end();
  });
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}
