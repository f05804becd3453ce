import { isRfc3339, isWebAddress } from './values.js';
import { descendantsOf } from './xml-tree.js';
import { notExactlyOne, placeOf, wrongText } from './xml-violations.js';
const LARGEST = 50_000;
const isDate = (text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) || isRfc3339(text);
/** What a sitemap, or an index of sitemaps, must be. */
export const sitemapRules = [
    {
        rule: 'an address each',
        source: 'sitemaps.org protocol, <loc>',
        severity: 'error',
        violations: root => [...descendantsOf(root, 'sitemap:url'), ...descendantsOf(root, 'sitemap:sitemap')].flatMap(place => notExactlyOne(place, ['sitemap:loc'])),
    },
    {
        rule: 'absolute addresses',
        source: 'sitemaps.org protocol, <loc>',
        severity: 'error',
        violations: root => wrongText(descendantsOf(root, 'sitemap:loc'), isWebAddress, 'an absolute address'),
    },
    {
        rule: 'dates',
        source: 'sitemaps.org protocol, <lastmod>',
        severity: 'error',
        violations: root => wrongText([
            ...descendantsOf(root, 'sitemap:lastmod'),
            ...descendantsOf(root, 'news:publication_date'),
        ], isDate, 'a date such as "2026-03-01T08:00:00Z"'),
    },
    {
        rule: 'size',
        source: 'sitemaps.org protocol, Sitemap index files',
        severity: 'error',
        violations: root => root.children.length <= LARGEST
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
        violations: root => descendantsOf(root, 'news:news').flatMap(news => notExactlyOne(news, ['news:publication', 'news:publication_date', 'news:title'])),
    },
];
