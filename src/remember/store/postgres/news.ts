import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { connecting } from './connection.ts';
import { channel } from './ddl.ts';
import { answered } from './outage.ts';

/** Milliseconds until a lost connection is opened anew, and between two signs of life. */
const pause = 250;
const pulse = 5_000;

export interface NewsReader {
  /** There may be a new edition: one was committed, or nothing was heard for a while. */
  readonly changed: () => void;
  /** Nothing is heard any more; told once until something is heard again. */
  readonly failed: (error: unknown) => void;
}

/** Listens for new editions until `stop` aborts, whatever happens to the connection. */
export async function listen(
  address: string,
  reader: NewsReader,
  stop: AbortSignal,
): Promise<void> {
  let isDeaf = false;
  const hearing = (): void => {
    isDeaf = false;
    reader.changed();
  };
  while (!stop.aborted) {
    try {
      await hear(address, hearing, reader.changed, stop);
    } catch (error) {
      if (!isDeaf) reader.failed(error);
      isDeaf = true;
    }
    await rest(pause, stop);
  }
}

/**
 * Listens on one connection.
 *
 * @param hearing called when it has begun
 * @throws ProblemError when the connection is lost
 */
async function hear(
  address: string,
  hearing: () => void,
  changed: () => void,
  stop: AbortSignal,
): Promise<void> {
  const client = new Client({ ...connecting(address), query_timeout: pulse });
  const lost = new AbortController();
  client.on('error', error => lost.abort(error));
  client.on('notification', changed);
  try {
    await answered(address, client.connect());
    await answered(address, client.query(`listen ${channel}`));
    hearing();
    while (!stop.aborted) {
      await rest(pulse, AbortSignal.any([stop, lost.signal]));
      if (!stop.aborted) await answered(address, client.query('select'));
    }
  } finally {
    // A connection that is lost cannot even be ended.
    client.end().catch(() => undefined);
  }
}

/** Waits, at the longest until the signal aborts. */
async function rest(milliseconds: number, over: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal: over }).catch(() => undefined);
}
