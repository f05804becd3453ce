import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/tree.ts';
import { atomLinkRules, isAlternate } from './atom-link-rules.ts';
import type { Rule } from './finding.ts';
import { isAbsoluteIri, isLanguageTag, isRfc3339, isWebAddress } from './values.ts';
import {
  moreThanOne,
  notExactlyOne,
  placeOf,
  repeatedText,
  wrongAttribute,
  wrongText,
} from './xml-violations.ts';

const DATE = 'a date such as "2026-03-01T08:00:00Z"';

/** What an Atom document must and should be, in the order in which findings are told. */
export const atomRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'required feed elements',
    source: 'RFC 4287 §4.1.1',
    severity: 'error',
    violations: feed => notExactlyOne(feed, ['atom:id', 'atom:title', 'atom:updated']),
  },
  {
    rule: 'required entry elements',
    source: 'RFC 4287 §4.1.2',
    severity: 'error',
    violations: feed =>
      entries(feed).flatMap(entry =>
        notExactlyOne(entry, ['atom:id', 'atom:title', 'atom:updated']),
      ),
  },
  {
    rule: 'elements that stand once',
    source: 'RFC 4287 §4.1.1, §4.1.2',
    severity: 'error',
    violations: feed => [
      ...moreThanOne(feed, [
        'atom:generator',
        'atom:icon',
        'atom:logo',
        'atom:rights',
        'atom:subtitle',
      ]),
      ...entries(feed).flatMap(entry =>
        moreThanOne(entry, ['atom:content', 'atom:summary', 'atom:published', 'atom:rights']),
      ),
    ],
  },
  {
    rule: 'author',
    source: 'RFC 4287 §4.1.2',
    severity: 'error',
    violations: feed =>
      childOf(feed, 'atom:author')
        ? []
        : entries(feed)
            .filter(entry => !childOf(entry, 'atom:author') && !childOf(entry, 'atom:source'))
            .flatMap(entry => notExactlyOne(entry, ['atom:author'])),
  },
  {
    rule: 'name of a person',
    source: 'RFC 4287 §3.2.1',
    severity: 'error',
    violations: feed =>
      [...descendantsOf(feed, 'atom:author'), ...descendantsOf(feed, 'atom:contributor')].flatMap(
        person => notExactlyOne(person, ['atom:name']),
      ),
  },
  {
    rule: 'content or a link',
    source: 'RFC 4287 §4.1.2',
    severity: 'error',
    violations: feed =>
      entries(feed)
        .filter(
          entry =>
            !childOf(entry, 'atom:content') && !childrenOf(entry, 'atom:link').some(isAlternate),
        )
        .map(entry => ({
          where: placeOf(entry),
          what: 'the entry has neither content nor a link to it',
          fix: 'Add a link with rel="alternate".',
        })),
  },
  {
    rule: 'absolute ids',
    source: 'RFC 4287 §4.2.6',
    severity: 'error',
    violations: feed => wrongText(descendantsOf(feed, 'atom:id'), isAbsoluteIri, 'an absolute IRI'),
  },
  {
    rule: 'unique ids',
    source: 'RFC 4287 §4.1.2',
    severity: 'error',
    violations: feed => repeatedText(inEntries(feed, 'atom:id')),
  },
  {
    rule: 'dates',
    source: 'RFC 4287 §3.3',
    severity: 'error',
    violations: feed =>
      wrongText(
        [...descendantsOf(feed, 'atom:updated'), ...descendantsOf(feed, 'atom:published')],
        isRfc3339,
        DATE,
      ),
  },
  {
    rule: 'types of text',
    source: 'RFC 4287 §3.1.1',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        [...TEXTS.flatMap(name => descendantsOf(feed, name))].filter(
          ({ attributes }) => attributes.type !== undefined,
        ),
        'type',
        type => ['text', 'html', 'xhtml'].includes(type),
        'text, html or xhtml',
      ),
  },
  ...atomLinkRules,
  {
    rule: 'category terms',
    source: 'RFC 4287 §4.2.2.1',
    severity: 'error',
    violations: feed =>
      wrongAttribute(descendantsOf(feed, 'atom:category'), 'term', term => term !== '', 'a term'),
  },
  {
    rule: 'language tags',
    source: 'RFC 4287 §2, BCP 47',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        [feed, ...entries(feed)].filter(({ attributes }) => attributes['xml:lang'] !== undefined),
        'xml:lang',
        isLanguageTag,
        'a language tag such as en or pt-BR',
      ),
  },
  {
    rule: 'media address',
    source: 'Media RSS 1.5.1, <media:content>',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        descendantsOf(feed, 'media:content').filter(
          ({ attributes }) => attributes.url !== undefined,
        ),
        'url',
        isWebAddress,
        'an absolute address',
      ),
  },
  {
    rule: 'tombstones',
    source: 'RFC 6721 §3',
    severity: 'error',
    violations: feed => [
      ...wrongAttribute(
        childrenOf(feed, 'at:deleted-entry'),
        'ref',
        isAbsoluteIri,
        'an absolute IRI',
      ),
      ...wrongAttribute(childrenOf(feed, 'at:deleted-entry'), 'when', isRfc3339, DATE),
    ],
  },
];

const TEXTS = ['atom:title', 'atom:summary', 'atom:rights', 'atom:subtitle'];

function entries(feed: XmlElement): XmlElement[] {
  return childrenOf(feed, 'atom:entry');
}

function inEntries(feed: XmlElement, name: string): XmlElement[] {
  return entries(feed).flatMap(entry => childrenOf(entry, name));
}
