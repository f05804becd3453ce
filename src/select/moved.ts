import type { FeedSettings } from '../feed-settings.ts';
import { pathOf } from './definition.ts';

/** The key that a feed goes by now. An alias of an alias leads to the last; a ring stays as it is. */
export function currentKey(key: string, aliases: Readonly<Record<string, string>>): string {
  const alias = (of: string) => (Object.hasOwn(aliases, of) ? aliases[of] : undefined);
  const seen = new Set<string>();
  let current = key;
  for (let next = alias(current); next !== undefined; next = alias(current)) {
    if (seen.has(next)) return key;
    seen.add(next);
    current = next;
  }
  return current;
}

/** What became of an address: it leads to another, is gone for good, or neither. */
export type Fate =
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone' }
  | null;

/** Whether a document's address belongs to a feed that an alias has replaced, or to a retired one. */
export function fateOf(path: string, settings: FeedSettings): Fate {
  for (const key of settings.retired)
    if (isDocumentOf(path, pathOf(key, settings))) return { kind: 'gone' };
  for (const key of Object.keys(settings.aliases)) {
    const old = pathOf(key, settings);
    const now = currentKey(key, settings.aliases);
    if (now === key || !isDocumentOf(path, old)) continue;
    if (settings.retired.includes(now)) return { kind: 'gone' };
    return { kind: 'moved', to: `${pathOf(now, settings)}${path.slice(old.length)}` };
  }
  return null;
}

/** At the root, beside the documents of a feed, lie the home page and what pages load. */
function isDocumentOf(path: string, folder: string): boolean {
  return folder === '' ? /^[^/]+\.(xml|json)$/.test(path) : path.startsWith(folder);
}
