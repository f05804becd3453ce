import { atomRules } from './atom-rules.js';
import { apply } from './finding.js';
import { isRecord, jsonFeedOf } from './json-places.js';
import { jsonRules } from './json-rules.js';
import { opmlRules } from './opml-rules.js';
import { rssRules } from './rss-rules.js';
import { sitemapRules } from './sitemap-rules.js';
import { MalformedXml, parseXml } from './xml-tree.js';
/** The rules for each root element. */
const rulesOf = {
    rss: rssRules,
    'atom:feed': atomRules,
    opml: opmlRules,
    'sitemap:urlset': sitemapRules,
    'sitemap:sitemapindex': sitemapRules,
};
/** Bytes that common readers take at the most: Miniflux, HTTP_CLIENT_MAX_BODY_SIZE. */
const LARGEST = 15 * 1024 * 1024;
/**
 * Checks an RSS, Atom, JSON Feed, OPML or sitemap document against the rules of its format.
 * What it is shows in itself: JSON begins with a brace, XML is told by its root element.
 *
 * @returns what it breaks, in the order of the rules; nothing for a document that is right
 */
export function checkDocument(body) {
    const findings = /^\uFEFF?\s*[{[]/.test(body) ? checkJson(body) : checkXml(body);
    return [...findings, ...tooLarge(body)];
}
function checkJson(body) {
    const parsed = parsedJson(body);
    if ('finding' in parsed)
        return [parsed.finding];
    return apply(jsonRules, jsonFeedOf(parsed.value));
}
function parsedJson(body) {
    try {
        const value = JSON.parse(body);
        if (isRecord(value))
            return { value };
        return { finding: malformed('RFC 8259 §4', 'the document', 'it is not a JSON object') };
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return {
            finding: malformed('RFC 8259 §2', 'the document', `it is not JSON: ${error.message}`),
        };
    }
}
function checkXml(body) {
    try {
        const root = parseXml(body);
        const rules = rulesOf[root.name];
        return rules === undefined ? [unknownRoot(root)] : apply(rules, root);
    }
    catch (error) {
        if (!(error instanceof MalformedXml))
            throw error;
        return [
            malformed('XML 1.0 §2.1', `line ${error.line}`, `it is not well-formed: ${error.message}`),
        ];
    }
}
function malformed(source, where, what) {
    const fix = 'Readers refuse the whole document; correct what stands there.';
    return { rule: 'well-formed', source, severity: 'error', where, what, fix };
}
function unknownRoot({ name, line }) {
    return {
        rule: 'a known format',
        source: 'RSS 2.0, RFC 4287, OPML 2.0, sitemaps.org',
        severity: 'error',
        where: `line ${line}`,
        what: `the root element is ${name}`,
        fix: `Make it one of ${Object.keys(rulesOf).join(', ')}.`,
    };
}
function tooLarge(body) {
    const bytes = Buffer.byteLength(body);
    if (bytes <= LARGEST)
        return [];
    return [
        {
            rule: 'size',
            source: 'Miniflux, HTTP_CLIENT_MAX_BODY_SIZE',
            severity: 'warning',
            where: 'the document',
            what: `it has ${bytes} bytes, more than the ${LARGEST} that common readers take`,
            fix: 'Lower feeds.limit, or publish summaries.',
        },
    ];
}
