import type { CheerioAPI } from 'cheerio';

/**
 * The address against which a page's links are resolved: its `<base href>` (HTML Living Standard
 * §2.4.1), else its own address, else the site's.
 */
export function baseAddress($: CheerioAPI, url: string | null, site: string): string {
  const own = url ?? site;
  const declared = $('base[href]').attr('href')?.trim();
  return declared && URL.canParse(declared, own) ? new URL(declared, own).href : own;
}
