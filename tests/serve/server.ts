import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type AppOptions, createApp, type ServeSettings } from '../../src/serve/app.ts';
import { close, type ListenOptions, listen, portOf } from '../../src/serve/listen.ts';
import { look } from '../pages/samples.ts';
import { backstageOf } from './backstage.ts';
import { MemoryPublication } from './memory-publication.ts';

/** A server on a free port until the test ends. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly publication: MemoryPublication;
  readonly refresh: () => Promise<void>;
  /** Waits until so many connections are open. */
  readonly connections: (count: number) => Promise<void>;
  /** What was logged, a parsed line each. */
  readonly logged: Record<string, unknown>[];
}

const settings: ServeSettings = {
  proxies: 0,
  perHour: 60,
  lookPause: 400,
  memory: 10_000_000,
  audienceFile: null,
};

export async function serve(
  publication = new MemoryPublication(),
  own: Partial<Omit<AppOptions, 'settings'>> & { settings?: Partial<ServeSettings> } = {},
  listening: Partial<ListenOptions> = {},
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
  const server = await listen(app.listener, { host: '127.0.0.1', port: 0, ...listening });
  onTestFinished(async () => {
    stop.abort();
    await close(server, 100);
  });
  const port = portOf(server);
  const open = promisify(server.getConnections.bind(server));
  const connections = async (count: number): Promise<void> => {
    while ((await open()) !== count) await setTimeout(5);
  };
  const { refresh } = app;
  return { url: `http://127.0.0.1:${port}`, port, publication, refresh, connections, logged };
}

/** A server whose admin is open to the token. */
export function administered(publication: MemoryPublication, token: string): Promise<Running> {
  return serve(publication, { admin: { token, backstage: backstageOf(publication) } });
}
