import type { FeedDocument } from '../feed.ts';
import type { Site } from '../site.ts';
import { address, plainLine } from './plain.ts';
import { document, type SitemapEntry } from './sitemap.ts';
import { element, textElement } from './xml.ts';

/** Google takes articles of the last two days. */
const WINDOW_MILLISECONDS = 2 * 86_400_000;
/** Articles that Google takes. */
export const newsSize = 1000;
const NAMESPACES = { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

/**
 * The Google News sitemap: the articles of the two days up to the newest, which, unlike the two
 * days up to now, are the same whenever the run is.
 *
 * @param entries that a sitemap may list, newest first: the newest thousand are enough
 * @returns `news-sitemap.xml`
 */
export function renderNewsSitemap(entries: readonly SitemapEntry[], site: Site): FeedDocument {
  const since = Date.parse(entries[0]?.published ?? '') - WINDOW_MILLISECONDS;
  const isRecent = ({ published }: SitemapEntry) => Date.parse(published) > since;
  const recent = entries.filter(isRecent).slice(0, newsSize);
  const places = recent.map(entry => place(entry, site));
  return document('news-sitemap.xml', 'urlset', NAMESPACES, places, recent[0]?.published ?? null);
}

function place({ link, title, published, language }: SitemapEntry, site: Site): string {
  const publication = element(
    'news:publication',
    {},
    textElement('news:name', plainLine(site.title)),
    textElement('news:language', newsLanguage(hasCode(language) ? language : site.language)),
  );
  const news = element(
    'news:news',
    {},
    publication,
    textElement('news:publication_date', published),
    textElement('news:title', plainLine(title)),
  );
  return element('url', {}, textElement('loc', address(link) ?? link), news);
}

/** Whether the tag begins with an ISO 639 code; others would spoil the sitemap for all articles. */
function hasCode(tag: string | null): tag is string {
  return tag !== null && /^[a-z]{2,3}(-|$)/i.test(tag);
}

/** An ISO 639 code; for Chinese with the region that tells the script, as Google asks. */
function newsLanguage(tag: string): string {
  const lower = tag.toLowerCase();
  const [language = lower] = lower.split('-');
  if (language !== 'zh') return language;
  return /-(tw|hk|mo|hant)\b/.test(lower) ? 'zh-tw' : 'zh-cn';
}
