import type { Site } from '../site.ts';

/** Where crawlers look for it (RFC 9309 §2.3). */
export const robotsFile = 'robots.txt';

/**
 * Tells crawlers where the sitemaps are, and that they may read everything (RFC 9309; sitemaps.org
 * protocol, "Specifying the Sitemap location in your robots.txt file").
 *
 * @returns null for a site below the root of its host, where no crawler looks for it
 */
export function robots({ url }: Site): string | null {
  if (new URL(url).pathname !== '/') return null;
  const sitemaps = ['sitemap.xml', 'news-sitemap.xml'].map(path => `Sitemap: ${url}${path}`);
  return ['User-agent: *', 'Disallow:', '', ...sitemaps, ''].join('\n');
}
