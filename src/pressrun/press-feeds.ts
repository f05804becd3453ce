import type { Instant } from '../article.ts';
import type { State } from '../remember/store/state.ts';
import { Press } from '../render/press.ts';
import { type Pressing, pressFeed } from './press-feed.ts';
import { pressLists } from './press-lists.ts';
import { type Pressed, together } from './publish-part.ts';
import type { PressSettings, RunRequest } from './settings.ts';
import { Shelf } from './shelf.ts';
import { sitemapKey } from './sitemap-key.ts';
import { type Touched, untouched } from './touched.ts';

/** Presses the feeds that are touched, and what is made of all feeds together. */
export async function pressFeeds(
  state: State,
  touched: Touched,
  now: Instant,
  settings: PressSettings,
  { stop, progress }: RunRequest,
): Promise<Pressed> {
  const { site, rendering } = settings;
  const context = { ...rendering, press: new Press(site) };
  const pressing: Pressing = { now, settings, context, shelf: new Shelf(site.url) };
  const pressed: Pressed[] = [];
  const feeds = [...touched].filter(([key]) => key !== sitemapKey);
  for (const [key, touch] of feeds.sort(([a], [b]) => (a < b ? -1 : 1))) {
    stop.throwIfAborted();
    progress?.({ step: 'making feeds', done: pressed.length, total: feeds.length });
    pressed.push(await pressFeed(state, key, touch, pressing));
  }
  pressed.push(await pressLists(state, touched.get(sitemapKey) ?? untouched, site, now));
  return together(pressed);
}
