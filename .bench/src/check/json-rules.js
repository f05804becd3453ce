import { objectsIn, placeName, wrongField, wrongOrMissing, } from './json-places.js';
import { isLanguageTag, isMediaType, isRfc3339, isWebAddress } from './values.js';
const VERSION = 'https://jsonfeed.org/version/1.1';
const TOP_LEVEL = 'JSON Feed 1.1, Top-level';
const ITEMS = 'JSON Feed 1.1, Items';
const ATTACHMENTS = 'JSON Feed 1.1, Attachments';
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isAddress = (value) => typeof value === 'string' && isWebAddress(value);
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isSize = (value) => typeof value === 'number' && value >= 0;
const all = ({ feed, items }) => [feed, ...items];
/** What a JSON Feed must and should be, in the order in which findings are told. */
export const jsonRules = [
    {
        rule: 'version',
        source: TOP_LEVEL,
        severity: 'error',
        violations: ({ feed }) => wrongOrMissing([feed], 'version', value => typeof value === 'string' && /^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(value), VERSION),
    },
    {
        rule: 'current version',
        source: TOP_LEVEL,
        severity: 'warning',
        violations: ({ feed }) => wrongField([feed], 'version', value => value === VERSION, VERSION),
    },
    {
        rule: 'title',
        source: TOP_LEVEL,
        severity: 'error',
        violations: ({ feed }) => wrongOrMissing([feed], 'title', isText, 'a text'),
    },
    {
        rule: 'items',
        source: TOP_LEVEL,
        severity: 'error',
        violations: ({ feed }) => wrongOrMissing([feed], 'items', Array.isArray, 'a list'),
    },
    {
        rule: 'absolute addresses of the feed',
        source: TOP_LEVEL,
        severity: 'error',
        violations: ({ feed }) => ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'].flatMap(name => wrongField([feed], name, isAddress, 'an absolute address')),
    },
    {
        rule: 'address of the feed',
        source: TOP_LEVEL,
        severity: 'warning',
        violations: ({ feed }) => wrongOrMissing([feed], 'feed_url', isText, 'an absolute address'),
    },
    {
        rule: 'hubs',
        source: 'JSON Feed 1.1, Subscribing to real-time notifications',
        severity: 'error',
        violations: ({ feed }) => [
            ...wrongOrMissing(objectsIn(feed, 'hubs'), 'type', isText, 'a text'),
            ...wrongOrMissing(objectsIn(feed, 'hubs'), 'url', isAddress, 'an absolute address'),
        ],
    },
    {
        rule: 'ids',
        source: ITEMS,
        severity: 'error',
        violations: ({ items }) => wrongOrMissing(items, 'id', isText, 'a text that is not empty'),
    },
    { rule: 'unique ids', source: ITEMS, severity: 'error', violations: repeatedIds },
    {
        rule: 'content',
        source: ITEMS,
        severity: 'error',
        violations: ({ items }) => items
            .filter(({ value }) => !isText(value.content_html) && !isText(value.content_text))
            .map(item => ({
            where: placeName(item),
            what: 'the item has neither content_html nor content_text',
            fix: 'Add one; a summary will do.',
        })),
    },
    {
        rule: 'absolute addresses of items',
        source: ITEMS,
        severity: 'error',
        violations: ({ items }) => ['url', 'external_url', 'image', 'banner_image'].flatMap(name => wrongField(items, name, isAddress, 'an absolute address')),
    },
    {
        rule: 'dates',
        source: `${ITEMS}, RFC 3339`,
        severity: 'error',
        violations: ({ items }) => ['date_published', 'date_modified'].flatMap(name => wrongField(items, name, value => typeof value === 'string' && isRfc3339(value), 'a date such as "2026-03-01T08:00:00Z"')),
    },
    {
        rule: 'tags',
        source: ITEMS,
        severity: 'error',
        violations: ({ items }) => wrongField(items, 'tags', isTexts, 'a list of texts'),
    },
    {
        rule: 'attachments',
        source: ATTACHMENTS,
        severity: 'error',
        violations: ({ items }) => items.flatMap(item => objectsIn(item, 'attachments')).flatMap(wrongAttachment),
    },
    {
        rule: 'authors',
        source: TOP_LEVEL,
        severity: 'error',
        violations: feed => all(feed)
            .flatMap(place => objectsIn(place, 'authors'))
            .filter(({ value }) => !['name', 'url', 'avatar'].some(name => isText(value[name])))
            .map(author => ({
            where: author.path,
            what: 'the author has neither name nor url nor avatar',
            fix: 'Give the name.',
        })),
    },
    {
        rule: 'authors, not author',
        source: TOP_LEVEL,
        severity: 'warning',
        violations: feed => all(feed)
            .filter(({ value }) => value.author !== undefined && value.authors === undefined)
            .map(place => ({
            where: placeName(place),
            what: 'author is deprecated',
            fix: 'Write authors, a list.',
        })),
    },
    {
        rule: 'language tags',
        source: `${TOP_LEVEL}, RFC 5646`,
        severity: 'error',
        violations: feed => wrongField(all(feed), 'language', value => typeof value === 'string' && isLanguageTag(value), 'a language tag such as en or pt-BR'),
    },
];
function repeatedIds({ items }) {
    const seen = new Set();
    return items.flatMap(item => {
        const { id } = item.value;
        if (id === undefined || !seen.has(id)) {
            seen.add(id);
            return [];
        }
        return [
            {
                where: placeName(item),
                what: 'the id is there twice',
                fix: 'Give each item an id of its own.',
            },
        ];
    });
}
function wrongAttachment(attachment) {
    const isMedia = (value) => typeof value === 'string' && isMediaType(value);
    return [
        ...wrongOrMissing([attachment], 'url', isAddress, 'an absolute address'),
        ...wrongOrMissing([attachment], 'mime_type', isMedia, 'a media type such as audio/mpeg'),
        ...wrongField([attachment], 'size_in_bytes', isSize, 'a number of bytes'),
        ...wrongField([attachment], 'duration_in_seconds', isSize, 'a number of seconds'),
    ];
}
