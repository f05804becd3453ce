import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Spent {
  /** Seconds on the clock, from start to exit. */
  readonly wall: number;
  /** Seconds of the processor, user and system, of every core. */
  readonly cpu: number;
  /** MB of the largest process. */
  readonly peak: number;
}

/** A program, its arguments, and where it runs. */
export interface Job {
  readonly command: readonly string[];
  readonly folder: string;
  /** The only core that it may use; every core without. */
  readonly core?: string;
}

/** A program that did not end well. */
export class Failure extends Error {}

/**
 * Runs a program to its end under GNU time, whose figures are the operating system's.
 *
 * @throws Failure with what the program printed when it fails
 */
export function timed({ command, folder, core }: Job): Spent {
  const scratch = mkdtempSync(join(tmpdir(), 'timed-'));
  const figures = join(scratch, 'figures');
  const pinned = core === undefined ? command : ['taskset', '-c', core, ...command];
  const args = ['-f', '%e %U %S %M', '-o', figures, ...pinned];
  try {
    const { status, signal, error, stdout, stderr } = spawnSync('/usr/bin/time', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (error !== undefined) throw error;
    if (status !== 0)
      throw new Failure(`exits with ${status ?? signal}: ${command.join(' ')}\n${stdout}${stderr}`);
    const [wall = NaN, user = NaN, system = NaN, kilobytes = NaN] = readFileSync(figures, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return { wall, cpu: user + system, peak: kilobytes / 1000 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Each figure's median over several runs of one job. */
export function medianOf(runs: readonly Spent[]): Spent {
  const middle = (figure: keyof Spent) =>
    runs.map(run => run[figure]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}
