import pino from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Ping } from '../../../src/ping.ts';
import { tellHubs } from '../../../src/pressrun/hubs.ts';
import { openStore } from '../../../src/remember/store/state.ts';
import { createApp } from '../../../src/serve/app.ts';
import { look } from '../../pages/samples.ts';
import { PublicationFolder, page } from '../../pressrun/publication-folder.ts';
import { onLoopback } from './loopback.ts';
import { startSubscriber } from './subscriber.ts';
import { startHub } from './websub-hub.ts';

/** A publication with a hub, and the address at which it is served. */
class Served extends PublicationFolder {
  url = '';
  hub = '';

  override settings() {
    const settings = super.settings();
    return {
      ...settings,
      site: { ...settings.site, url: this.url },
      rendering: { ...settings.rendering, hub: this.hub },
      hubs: [{ protocol: 'websub', address: this.hub } as const],
    };
  }

  /** Tells what is due when the server has turned to the newest edition. */
  async tell(served: () => Promise<void>): Promise<Ping[]> {
    const { state, close } = await openStore(this.state, this.url);
    const { signal: stop } = new AbortController();
    try {
      return await tellHubs(state, { clock: () => Date.parse(this.now), stop }, served);
    } finally {
      await close();
    }
  }
}

let place: Served;
let tell: () => Promise<Ping[]>;
let hub: Awaited<ReturnType<typeof startHub>>;

beforeEach(async () => {
  place = new Served();
  const listener: Parameters<typeof onLoopback>[0] = (request, response) =>
    app.listener(request, response);
  const { url } = await onLoopback(listener);
  hub = await startHub();
  place.url = url;
  place.hub = hub.url;
  const store = await openStore(place.state, url);
  const stop = new AbortController();
  const app = await createApp({
    look: { ...look, site: { ...look.site, url } },
    publication: store.publication,
    theme: null,
    hub: hub.url,
    moved: () => null,
    media: async () => null,
    nextRun: () => null,
    admin: null,
    settings: { proxies: 0, perHour: 60, memory: 10_000_000, audienceFile: null, lookPause: 400 },
    log: pino({ level: 'silent' }),
    stop: stop.signal,
  });
  tell = () => place.tell(app.refresh);
  onTestFinished(async () => {
    stop.abort();
    await store.close();
    place[Symbol.dispose]();
  });
});

test('a subscriber is sent the new feed as soon as it is served', async () => {
  const subscriber = await startSubscriber();
  const topic = `${place.url}atom.xml`;
  expect(await subscriber.subscribe(topic, hub.url)).toBe(202);

  place.write('storm.html', page('A storm at night'));
  await place.run();
  const pings = await tell();

  expect(pings.every(({ state }) => state === 'told')).toBe(true);
  expect(subscriber.deliveries).toHaveLength(1);
  const [delivery] = subscriber.deliveries;
  expect(delivery).toMatchObject({
    type: 'application/atom+xml; charset=utf-8',
    isSigned: true,
  });
  expect(delivery?.text).toContain('A storm at night');
  expect(delivery?.text).toContain(`rel="hub" href="${hub.url}"`);
});

test('the hub is told of each changed document once, under both names', async () => {
  place.write('storm.html', page('A storm at night'));
  await place.run();
  await tell();
  expect(hub.notices.map(form => form['hub.url']).sort()).toEqual([
    `${place.url}atom.xml`,
    `${place.url}feed.json`,
    `${place.url}languages/en/atom.xml`,
    `${place.url}languages/en/feed.json`,
    `${place.url}languages/en/rss.xml`,
    `${place.url}rss.xml`,
  ]);
  for (const form of hub.notices) {
    expect(form['hub.mode']).toBe('publish');
    expect(form['hub.topic']).toBe(form['hub.url']);
  }
});

test('a run that changes nothing tells nobody', async () => {
  place.write('storm.html', page('A storm at night'));
  await place.run();
  await tell();
  hub.notices.length = 0;
  await place.run();
  expect(await tell()).toEqual([]);
  expect(hub.notices).toEqual([]);
});

test('what was not told before the process ended is told by the next', async () => {
  place.write('storm.html', page('A storm at night'));
  await place.run();
  const before = await place.ask(publication => publication.pings(100));
  expect(before.every(({ state }) => state === 'waiting')).toBe(true);

  await tell();
  const after = await place.ask(publication => publication.pings(100));
  expect(after).toHaveLength(before.length);
  expect(after.every(({ state, last }) => state === 'told' && last?.status === 204)).toBe(true);
});

test('a subscriber who does not mean it is sent nothing', async () => {
  const subscriber = await startSubscriber();
  const body = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': `${place.url}rss.xml`,
    'hub.callback': subscriber.url,
  });
  expect((await fetch(hub.url, { method: 'POST', body })).status).toBe(404);
  place.write('storm.html', page('A storm at night'));
  await place.run();
  await tell();
  expect(subscriber.deliveries).toEqual([]);
});
