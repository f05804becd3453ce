import { setTimeout } from 'node:timers/promises';

/** What a server says of itself in its metrics. */
export interface Measure {
  /** Bytes of memory that the process has of the machine. */
  readonly resident: number;
  /** Bytes of objects, with those that nobody needs any more and that were not yet collected. */
  readonly heap: number;
  /** Open files and connections. */
  readonly handles: number;
}

/** @returns what the server at an address that ends in `/` says of itself now */
export async function measure(address: string): Promise<Measure> {
  const text = await (await fetch(`${address}metrics`)).text();
  const read = (name: string) => {
    const [, value] = new RegExp(`^pressrun_${name} (\\S+)$`, 'm').exec(text) ?? [];
    if (value === undefined) throw new Error(`no ${name} in the metrics:\n${text}`);
    return Number(value);
  };
  return {
    resident: read('process_resident_memory_bytes'),
    heap: read('nodejs_heap_size_used_bytes'),
    handles: read('process_open_fds'),
  };
}

/** Measures so often, at equal distances within so many milliseconds. */
export async function measured(address: string, times: number, within: number): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (let time = 0; time < times; time++) {
    await setTimeout(within / times);
    measures.push(await measure(address));
  }
  return measures;
}

/** In megabytes: the most that the process had, and the least that was left after a collection. */
export function memoryOf(measures: readonly Measure[]): { resident: number; heap: number } {
  return {
    resident: Math.round(Math.max(...measures.map(({ resident }) => resident)) / 1e6),
    heap: Math.round(Math.min(...measures.map(({ heap }) => heap)) / 1e6),
  };
}
