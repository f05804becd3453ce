import { descendantsOf, type XmlElement } from '../xml/tree.ts';
import type { Rule } from './finding.ts';
import { isRfc3339, isWebAddress } from './values.ts';
import { notExactlyOne, placeOf, wrongText } from './xml-violations.ts';

const LARGEST = 50_000;
const LARGEST_NEWS = 1000;
const TOO_LONG = 2048;

const isDate = (text: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || isRfc3339(text);

/** What a sitemap, or an index of sitemaps, must be. */
export const sitemapRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'an address each',
    source: 'sitemaps.org protocol, <loc>',
    severity: 'error',
    violations: root =>
      [...descendantsOf(root, 'sitemap:url'), ...descendantsOf(root, 'sitemap:sitemap')].flatMap(
        place => notExactlyOne(place, ['sitemap:loc']),
      ),
  },
  {
    rule: 'absolute addresses',
    source: 'sitemaps.org protocol, <loc>',
    severity: 'error',
    violations: root =>
      wrongText(descendantsOf(root, 'sitemap:loc'), isWebAddress, 'an absolute address'),
  },
  {
    rule: 'short addresses',
    source: 'sitemaps.org protocol, <loc>',
    severity: 'error',
    violations: root =>
      wrongText(
        descendantsOf(root, 'sitemap:loc'),
        address => address.length < TOO_LONG,
        `an address of fewer than ${TOO_LONG} characters`,
      ),
  },
  {
    rule: 'dates',
    source: 'sitemaps.org protocol, <lastmod>',
    severity: 'error',
    violations: root =>
      wrongText(
        [
          ...descendantsOf(root, 'sitemap:lastmod'),
          ...descendantsOf(root, 'news:publication_date'),
        ],
        isDate,
        'a date such as "2026-03-01T08:00:00Z"',
      ),
  },
  {
    rule: 'size',
    source: 'sitemaps.org protocol, Sitemap index files',
    severity: 'error',
    violations: root =>
      root.children.length <= LARGEST
        ? []
        : [
            {
              where: placeOf(root),
              what: `there are ${root.children.length} addresses, which is more than ${LARGEST}`,
              fix: 'Divide the sitemap, and list its parts in an index.',
            },
          ],
  },
  {
    rule: 'what a news article says',
    source: 'Google News sitemaps, tag definitions',
    severity: 'error',
    violations: root =>
      descendantsOf(root, 'news:news').flatMap(news =>
        notExactlyOne(news, ['news:publication', 'news:publication_date', 'news:title']),
      ),
  },
  {
    rule: 'what a news publication says',
    source: 'Google News sitemaps, tag definitions',
    severity: 'error',
    violations: root =>
      descendantsOf(root, 'news:publication').flatMap(publication =>
        notExactlyOne(publication, ['news:name', 'news:language']),
      ),
  },
  {
    rule: 'news languages',
    source: 'Google News sitemaps, <news:language>',
    severity: 'error',
    violations: root =>
      wrongText(
        descendantsOf(root, 'news:language'),
        language => /^([a-z]{2,3}|zh-(cn|tw))$/.test(language),
        'an ISO 639 code of two or three letters, zh-cn or zh-tw',
      ),
  },
  {
    rule: 'news articles',
    source: 'Google News sitemaps, guidelines',
    severity: 'error',
    violations: root => {
      const count = descendantsOf(root, 'news:news').length;
      if (count <= LARGEST_NEWS) return [];
      const what = `there are ${count} news articles, which is more than ${LARGEST_NEWS}`;
      return [{ where: placeOf(root), what, fix: 'Leave out the oldest.' }];
    },
  },
];
