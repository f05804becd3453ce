import type { Instant } from '../article.ts';
import type { FeedDocument } from '../feed.ts';
import type { Site } from '../site.ts';
import { address } from './plain.ts';
import { element, textElement } from './xml.ts';

/** What sitemaps say of a published entry. */
export interface SitemapEntry {
  readonly link: string;
  readonly title: string;
  readonly published: Instant;
  readonly updated: Instant;
  /** Null where it is the site's. */
  readonly language: string | null;
}

const MEDIA_TYPE = 'application/xml; charset=utf-8';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** An address has fewer characters (sitemaps.org protocol, <loc>). */
const TOO_LONG = 2048;

/**
 * Whether a sitemap of the site may list the address: it lies on the site, and is not too long
 * (sitemaps.org protocol).
 */
export function isListable(link: string, site: Site): boolean {
  const own = address(link);
  return own?.startsWith(site.url) === true && own.length < TOO_LONG;
}

/**
 * The sitemap of entries that it may list (sitemaps.org protocol), for up to 50,000 of them.
 *
 * @returns `sitemap.xml`
 */
export function renderSitemap(entries: readonly SitemapEntry[]): FeedDocument {
  return sitemap('sitemap.xml', entries);
}

/**
 * One of the sitemaps that an index names. Counted from the oldest entry, their bytes stay when
 * entries are added.
 *
 * @param number from 1 on
 * @returns `sitemap/1.xml` and so on
 */
export function renderSitemapBlock(number: number, entries: readonly SitemapEntry[]): FeedDocument {
  return sitemap(blockPath(number), entries);
}

/**
 * The index of all blocks.
 *
 * @param blocks with the newest `updated` of their entries, that of the oldest entries first
 * @returns `sitemap.xml`
 */
export function renderSitemapIndex(
  blocks: readonly { readonly updated: Instant }[],
  site: Site,
): FeedDocument {
  const places = blocks.map(({ updated }, index) =>
    place('sitemap', new URL(blockPath(index + 1), site.url).href, updated),
  );
  return document('sitemap.xml', 'sitemapindex', {}, places, newest(blocks));
}

/** An XML document of the sitemap protocol. */
export function document(
  path: string,
  root: string,
  namespaces: Readonly<Record<string, string>>,
  places: readonly string[],
  updated: Instant | null,
): FeedDocument {
  const children = places.map(line => `\n  ${line}`);
  const xml = element(root, { xmlns: SCHEMA, ...namespaces }, ...children, '\n');
  const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`);
  return { path, mediaType: MEDIA_TYPE, body, feed: null, updated };
}

function sitemap(path: string, entries: readonly SitemapEntry[]): FeedDocument {
  const places = entries.map(({ link, updated }) => place('url', address(link) ?? link, updated));
  return document(path, 'urlset', {}, places, newest(entries));
}

function blockPath(number: number): string {
  return `sitemap/${number}.xml`;
}

function place(name: string, location: string, modified: Instant): string {
  return element(name, {}, textElement('loc', location), textElement('lastmod', modified));
}

function newest(parts: readonly { readonly updated: Instant }[]): Instant | null {
  return parts.reduce<Instant | null>(
    (latest, { updated }) => (latest === null || updated > latest ? updated : latest),
    null,
  );
}
