import { spawnSync } from 'node:child_process';

export interface Measurement {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** The core that the requests are sent from. */
  readonly core: string;
  readonly clients: number;
}

export interface Rate {
  readonly perSecond: number;
  /** As wrk prints it: `12.30ms`. */
  readonly p99: string;
}

/** Sends requests as fast as they are answered. */
export function measure({ url, headers, seconds, core, clients }: Measurement): Rate {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const wrk = ['wrk', '--latency', '-t1', `-c${clients}`, `-d${seconds}s`, ...fields, url];
  const { stdout } = spawnSync('taskset', ['-c', core, ...wrk], { encoding: 'utf8' });
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const p99 = /99%\s+(\S+)/.exec(stdout)?.[1];
  if (Number.isNaN(perSecond) || p99 === undefined) throw new Error(`wrk has printed:\n${stdout}`);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  if (failed !== undefined) throw new Error(`${failed} requests to ${url} were refused`);
  return { perSecond, p99 };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
