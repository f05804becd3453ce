import type { Site } from '../site.ts';

/** What every page needs to know. */
export interface Look {
  readonly site: Site;
  /** Time zone in which dates are shown, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Whether a `theme.css` beside the configuration is to be loaded after the built-in style. */
  readonly theme: boolean;
}

/**
 * The address of something below the site, as a link from any page: it starts with the path of
 * the site's address, so that it works on the server, behind a proxy and in the static export.
 *
 * @param path with no leading `/`; empty is the home page
 */
export function href({ site }: Look, path: string): string {
  return rootOf(site) + encodePath(path);
}

/** The absolute address of something below the site. */
export function address({ site }: Look, path: string): string {
  return site.url + encodePath(path);
}

/** Every page has dozens of links, and all the same root. */
const roots = new WeakMap<Site, string>();

function rootOf(site: Site): string {
  const known = roots.get(site);
  if (known !== undefined) return known;
  const root = new URL(site.url).pathname;
  roots.set(site, root);
  return root;
}

function encodePath(path: string): string {
  return isPlain.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

/** Paths that are the same when they are encoded, which most are. */
const isPlain = /^[\w./-]*$/;

/** Path of the page of all feeds. */
export const feedsPath = 'feeds/';

/** Path of the page of an entry. */
export function articlePath(slug: string): string {
  return `articles/${slug}`;
}
