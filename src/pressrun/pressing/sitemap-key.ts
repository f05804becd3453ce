/** What stands for the sitemap among the keys of feeds, of which none can have a dot. */
export const sitemapKey = 'sitemap.xml';
