import type { State } from '../../remember/store/state.ts';
import { lookAhead } from '../crew/look-ahead.ts';
import type { Making } from '../making.ts';
import { Headway } from './headway.ts';
import { type Pressing, pressFeed } from './press-feed.ts';
import { pressLists } from './press-lists.ts';
import { type Pressed, together } from './publish-part.ts';
import { Shelf } from './shelf.ts';
import { sitemapKey } from './sitemap-key.ts';
import { type Touched, untouched } from './touched.ts';

/** Feeds from which on threads are worth their start. */
const manyFeeds = 40;

/**
 * Presses the feeds that are touched, and what is made of all feeds together. Feeds with archives
 * come last: the newest entries, which many feeds carry, are at hand until then.
 */
export async function pressFeeds(state: State, touched: Touched, making: Making): Promise<Pressed> {
  const { now, settings, crew, isWhole } = making;
  const { site, feeds, work } = settings;
  const keys = [...touched.keys()].filter(key => key !== sitemapKey).sort();
  const isArchived = (key: string) => feeds.archives.feeds.includes(key);
  const ordered = [...keys.filter(key => !isArchived(key)), ...keys.filter(isArchived)];
  const headway = new Headway(keys.length, making.request);
  const pressing: Pressing = { ...making, shelf: new Shelf(work.shelved), headway };
  if (keys.length >= manyFeeds) await crew.call();
  const press = (key: string) => pressFeed(state, key, touched.get(key) ?? untouched, pressing);
  const pressed: Pressed[] = [];
  for await (const one of lookAhead(ordered, crew.parts, press)) pressed.push(one);
  if (isWhole)
    pressed.push(await pressLists(state, touched.get(sitemapKey) ?? untouched, site, now, headway));
  return together(pressed);
}
