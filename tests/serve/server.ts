import { onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '../../src/serve/app.ts';
import { close, listen, portOf } from '../../src/serve/listen.ts';
import { look } from '../pages/samples.ts';
import { MemoryPublication } from './memory-publication.ts';

/** A server on a free port until the test ends. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly publication: MemoryPublication;
  readonly refresh: () => Promise<void>;
  /** What the app was told had failed. */
  readonly failures: unknown[];
}

export async function serve(
  publication = new MemoryPublication(),
  own: Partial<AppOptions> = {},
): Promise<Running> {
  const stop = new AbortController();
  const failures: unknown[] = [];
  const app = await createApp({
    look,
    publication,
    theme: null,
    hub: null,
    moved: () => null,
    nextRun: () => null,
    memory: 10_000_000,
    failed: error => failures.push(error),
    stop: stop.signal,
    ...own,
  });
  const server = await listen(app.listener, '127.0.0.1', 0);
  onTestFinished(async () => {
    stop.abort();
    await close(server, 100);
  });
  const port = portOf(server);
  return { url: `http://127.0.0.1:${port}`, port, publication, refresh: app.refresh, failures };
}
