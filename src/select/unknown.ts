import type { FeedSettings, Filter } from '../feed-settings.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { slug } from '../slug.ts';
import { currentKey } from './moved.ts';

/** A feed that the configuration names, and what names it. */
interface Mention {
  readonly key: string;
  /** `feeds.archives.feeds`. */
  readonly option: string;
  /** As the configuration writes it. */
  readonly written: string;
  /** What comes before the name in the key, where the option does not write it. */
  readonly prefix: string;
}

/**
 * What the configuration names and no entry has: most likely a mistake in writing. A retired feed
 * has no entries any more, and those of one that an alias replaces are in another.
 *
 * @param known the keys of all feeds that have entries, defined ones included
 * @param where the configuration file
 * @returns a problem for each, with the nearest name that there is
 */
export function unknownNames(
  settings: FeedSettings,
  known: Iterable<string>,
  where: string,
): Problem[] {
  const { aliases, defined, retired } = settings;
  const keys = new Set(['all', ...defined.map(({ name }) => name), ...known]);
  const isKnown = (key: string) => keys.has(key) || retired.includes(key);
  return mentions(settings)
    .filter(({ key }) => !isKnown(key) && !isKnown(currentKey(key, aliases)))
    .map(mention => ({
      what: `${mention.option} names \`${mention.written}\`, which no published article has`,
      where,
      fix: suggestion(mention, keys),
    }));
}

function mentions({ defined, aliases, archives }: FeedSettings): Mention[] {
  return [
    ...archives.feeds.map(key => keyIn('feeds.archives.feeds', key)),
    ...Object.entries(aliases).map(([old, key]) => keyIn(`feeds.aliases.${old}`, key)),
    ...defined.flatMap(({ name, where }) => namesIn(where, `the filter of feed \`${name}\``)),
  ];
}

function keyIn(option: string, key: string): Mention {
  return { key, option, written: key, prefix: '' };
}

/** Names that a filter asks for; a feed exists for each that an entry has. */
function namesIn(filter: Filter, option: string): Mention[] {
  const kinds = { tags: filter.tag, authors: filter.author, sections: filter.section };
  const own = Object.entries(kinds).flatMap(([kind, names = []]) =>
    names.map(written => {
      const prefix = `${kind}/`;
      return { key: `${prefix}${slug(written)}`, option, written, prefix };
    }),
  );
  const inner = [filter.and, filter.or, filter.not].flatMap(filters => filters ?? []);
  return [...own, ...inner.flatMap(one => namesIn(one, option))];
}

/** Among feeds of the same kind, where there are any. */
function suggestion({ key, prefix }: Mention, keys: ReadonlySet<string>): string {
  const kind = key.slice(0, key.indexOf('/') + 1);
  const alike = [...keys].filter(candidate => candidate.startsWith(kind)).sort();
  const meant = nearest(key, alike);
  return meant === null
    ? 'Correct the name, or wait for an article that has it.'
    : `Did you mean \`${meant.slice(prefix.length)}\`?`;
}
