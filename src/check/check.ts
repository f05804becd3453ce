import { isNestedWithoutEnd } from '../nesting.ts';
import { MalformedXml, parseXml, type XmlElement } from '../xml/tree.ts';
import { atomRules } from './atom-rules.ts';
import { apply, type Finding, type Rule } from './finding.ts';
import { isRecord, jsonFeedOf } from './json-places.ts';
import { jsonRules } from './json-rules.ts';
import { opmlRules } from './opml-rules.ts';
import { podcastRules } from './podcast-rules.ts';
import { rssRules } from './rss-rules.ts';
import { sitemapRules } from './sitemap-rules.ts';

/** The rules for each root element. */
const rulesOf: Readonly<Record<string, readonly Rule<XmlElement>[]>> = {
  rss: [...rssRules, ...podcastRules],
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
export function checkDocument(body: string): Finding[] {
  const findings = /^\uFEFF?\s*[{[]/.test(body) ? checkJson(body) : checkXml(body);
  return [...findings, ...tooLarge(body)];
}

function checkJson(body: string): Finding[] {
  const parsed = parsedJson(body);
  if ('finding' in parsed) return [parsed.finding];
  return apply(jsonRules, jsonFeedOf(parsed.value));
}

type Json = { readonly value: Readonly<Record<string, unknown>> } | { readonly finding: Finding };

function parsedJson(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    if (isNestedWithoutEnd(value))
      return { finding: malformed('RFC 8259 §9', 'the document', 'it is nested too deeply') };
    if (isRecord(value)) return { value };
    return { finding: malformed('RFC 8259 §4', 'the document', 'it is not a JSON object') };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      finding: malformed('RFC 8259 §2', 'the document', `it is not JSON: ${error.message}`),
    };
  }
}

function checkXml(body: string): Finding[] {
  try {
    const root = parseXml(body);
    const rules = rulesOf[root.name];
    return rules === undefined ? [unknownRoot(root)] : apply(rules, root);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    return [
      malformed('XML 1.0 §2.1', `line ${error.line}`, `it is not well-formed: ${error.message}`),
    ];
  }
}

function malformed(source: string, where: string, what: string): Finding {
  const fix = 'Readers refuse the whole document; correct what stands there.';
  return { rule: 'well-formed', source, severity: 'error', where, what, fix };
}

function unknownRoot({ name, line }: XmlElement): Finding {
  return {
    rule: 'a known format',
    source: 'RSS 2.0, RFC 4287, OPML 2.0, sitemaps.org',
    severity: 'error',
    where: `line ${line}`,
    what: `the root element is ${name}`,
    fix: `Make it one of ${Object.keys(rulesOf).join(', ')}.`,
  };
}

function tooLarge(body: string): Finding[] {
  const bytes = Buffer.byteLength(body);
  if (bytes <= LARGEST) return [];
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
