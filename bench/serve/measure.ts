import { spawnSync } from 'node:child_process';
import { processorTime } from './processor.ts';

/** One of those that are held against each other. */
export interface Server {
  readonly name: string;
  readonly url: string;
  /** Null where it is more than one process. */
  readonly pid: number | null;
  readonly stop: () => void;
}

export interface Measurement {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** The core that the requests are sent from. */
  readonly core: string;
  readonly clients: number;
  /** The server's process; null where it is more than one. */
  readonly pid: number | null;
}

export interface Rate {
  readonly perSecond: number;
  /** As wrk prints it: `12.30ms`. */
  readonly p99: string;
  /** Microseconds of processor time that the server took for each request; null where unknown. */
  readonly processor: number | null;
}

/** Sends requests as fast as they are answered. */
export function measure({ url, headers, seconds, core, clients, pid }: Measurement): Rate {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const wrk = ['wrk', '--latency', '-t1', `-c${clients}`, `-d${seconds}s`, ...fields, url];
  const before = pid === null ? null : processorTime(pid);
  const { stdout } = spawnSync('taskset', ['-c', core, ...wrk], { encoding: 'utf8' });
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const p99 = /99%\s+(\S+)/.exec(stdout)?.[1];
  if (Number.isNaN(perSecond) || p99 === undefined) throw new Error(`wrk has printed:\n${stdout}`);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  if (failed !== undefined) throw new Error(`${failed} requests to ${url} were refused`);
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const processor =
    pid === null || before === null ? null : (processorTime(pid) - before) / requests;
  return { perSecond, p99, processor };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
