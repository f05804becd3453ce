import type { Entry } from '../entry.ts';
import type { FeedSettings } from '../feed-settings.ts';
import { matches } from './filter.ts';
import { ALL, derivedMemberships, type Membership } from './keys.ts';
import { currentKey } from './moved.ts';

/**
 * The feeds that an entry belongs to: `all`, those it brings with it, and the defined ones whose
 * filter takes it. Each feed once, in that order; a feed with an alias takes the entries of the
 * feed that it replaces, and retired feeds take none. Depends on this entry alone.
 */
export function membershipsOf(
  entry: Entry,
  settings: FeedSettings,
  siteLanguage: string,
): Membership[] {
  const found = new Map<string, Membership>();
  const own = [{ feed: ALL, label: null }, ...derivedMemberships(entry, siteLanguage)];
  for (const { feed, label } of own) {
    const key = currentKey(feed, settings.aliases);
    if (key === feed || !found.has(key))
      found.set(key, { feed: key, label: key === feed ? label : null });
  }
  for (const { name, where } of settings.defined)
    if (matches(entry, where, siteLanguage)) found.set(name, { feed: name, label: null });
  for (const key of settings.retired) found.delete(key);
  return [...found.values()];
}
