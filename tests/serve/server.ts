import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type AppOptions, createApp, type ServeSettings } from '../../src/serve/app.ts';
import { close, listen, portOf } from '../../src/serve/listen.ts';
import { look } from '../pages/samples.ts';
import { backstageOf } from './backstage.ts';
import { MemoryPublication } from './memory-publication.ts';

/** A server on a free port until the test ends. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly publication: MemoryPublication;
  readonly refresh: () => Promise<void>;
  /** What was logged, a parsed line each. */
  readonly logged: Record<string, unknown>[];
}

const settings: ServeSettings = {
  proxies: 0,
  perHour: 60,
  memory: 10_000_000,
  audienceFile: null,
};

export async function serve(
  publication = new MemoryPublication(),
  own: Partial<Omit<AppOptions, 'settings'>> & { settings?: Partial<ServeSettings> } = {},
): Promise<Running> {
  const stop = new AbortController();
  const logged: Record<string, unknown>[] = [];
  const app = await createApp({
    look,
    publication,
    theme: null,
    hub: null,
    moved: () => null,
    media: async () => null,
    nextRun: () => null,
    admin: null,
    log: pino({}, { write: line => logged.push(JSON.parse(line)) }),
    stop: stop.signal,
    ...own,
    settings: { ...settings, ...own.settings },
  });
  const server = await listen(app.listener, '127.0.0.1', 0);
  onTestFinished(async () => {
    stop.abort();
    await close(server, 100);
  });
  const port = portOf(server);
  return { url: `http://127.0.0.1:${port}`, port, publication, refresh: app.refresh, logged };
}

/** A server whose admin is open to the token. */
export function administered(publication: MemoryPublication, token: string): Promise<Running> {
  return serve(publication, { admin: { token, backstage: backstageOf(publication) } });
}
