import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/tree.ts';
import type { Rule } from './finding.ts';
import {
  isLanguageTag,
  isMediaType,
  isRfc822,
  isRfc3339,
  isWebAddress,
  isWholeNumber,
} from './values.ts';
import {
  moreThanOne,
  notExactlyOne,
  placeOf,
  repeatedText,
  wrongAttribute,
  wrongText,
} from './xml-violations.ts';

const SPECIFICATION = 'RSS 2.0';
const PROFILE = 'RSS Best Practices Profile';

/** What an RSS document must and should be, in the order in which findings are told. */
export const rssRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'version',
    source: `${SPECIFICATION}, What is RSS?`,
    severity: 'error',
    violations: root => wrongAttribute([root], 'version', version => version === '2.0', '2.0'),
  },
  {
    rule: 'one channel',
    source: `${SPECIFICATION}, What is RSS?`,
    severity: 'error',
    violations: root => notExactlyOne(root, ['channel']),
  },
  {
    rule: 'required channel elements',
    source: `${SPECIFICATION}, Required channel elements`,
    severity: 'error',
    violations: root =>
      channels(root).flatMap(channel => notExactlyOne(channel, ['title', 'link', 'description'])),
  },
  {
    rule: 'title or description',
    source: `${SPECIFICATION}, Elements of <item>`,
    severity: 'error',
    violations: root =>
      items(root)
        .filter(item => !childOf(item, 'title') && !childOf(item, 'description'))
        .map(item => ({
          where: placeOf(item),
          what: 'the item has neither title nor description',
          fix: 'Give the article a title.',
        })),
  },
  {
    rule: 'elements that stand once',
    source: `${SPECIFICATION}, Elements of <item>`,
    severity: 'error',
    violations: root =>
      items(root).flatMap(item =>
        moreThanOne(item, ['title', 'link', 'description', 'guid', 'pubDate', 'author']),
      ),
  },
  {
    rule: 'one enclosure',
    source: `${PROFILE}, enclosure`,
    severity: 'warning',
    violations: root => items(root).flatMap(item => moreThanOne(item, ['enclosure'])),
  },
  {
    rule: 'unique guids',
    source: `${SPECIFICATION}, <guid>`,
    severity: 'error',
    violations: root => repeatedText(inItems(root, 'guid')),
  },
  {
    rule: 'guid present',
    source: `${PROFILE}, guid`,
    severity: 'warning',
    violations: root =>
      items(root)
        .filter(item => !childOf(item, 'guid'))
        .flatMap(item => notExactlyOne(item, ['guid'])),
  },
  {
    rule: 'permalink guids',
    source: `${SPECIFICATION}, <guid>`,
    severity: 'error',
    violations: root =>
      wrongText(
        inItems(root, 'guid').filter(guid => guid.attributes.isPermaLink !== 'false'),
        isWebAddress,
        'an absolute address',
      ),
  },
  {
    rule: 'absolute links',
    source: `${SPECIFICATION}, Comments`,
    severity: 'error',
    violations: root =>
      wrongText(
        [...inChannel(root, 'link'), ...inItems(root, 'link'), ...inItems(root, 'comments')],
        isWebAddress,
        'an absolute address',
      ),
  },
  {
    rule: 'dates',
    source: 'RFC 822 §5, with four digits for the year',
    severity: 'error',
    violations: root =>
      wrongText(
        [
          ...inChannel(root, 'lastBuildDate'),
          ...inChannel(root, 'pubDate'),
          ...inItems(root, 'pubDate'),
        ],
        isRfc822,
        'a date such as "Sun, 01 Mar 2026 08:00:00 GMT"',
      ),
  },
  {
    rule: 'update dates',
    source: 'RFC 3339 §5.6',
    severity: 'error',
    violations: root =>
      wrongText(inItems(root, 'atom:updated'), isRfc3339, 'a date such as "2026-03-01T08:00:00Z"'),
  },
  {
    rule: 'enclosure address',
    source: `${SPECIFICATION}, <enclosure>`,
    severity: 'error',
    violations: root =>
      wrongAttribute(inItems(root, 'enclosure'), 'url', isWebAddress, 'an absolute address'),
  },
  {
    rule: 'enclosure length',
    source: `${SPECIFICATION}, <enclosure>`,
    severity: 'error',
    violations: root =>
      wrongAttribute(inItems(root, 'enclosure'), 'length', isWholeNumber, 'a number of bytes'),
  },
  {
    rule: 'enclosure type',
    source: `${SPECIFICATION}, <enclosure>`,
    severity: 'error',
    violations: root =>
      wrongAttribute(
        inItems(root, 'enclosure'),
        'type',
        isMediaType,
        'a media type such as audio/mpeg',
      ),
  },
  {
    rule: 'author with an email address',
    source: `${SPECIFICATION}, <author>`,
    severity: 'error',
    violations: root =>
      wrongText(
        [
          ...inItems(root, 'author'),
          ...inChannel(root, 'managingEditor'),
          ...inChannel(root, 'webMaster'),
        ],
        text => /^\S+@\S+/.test(text),
        'an address such as "ann@example.org (Ann Lee)"',
      ),
  },
  {
    rule: 'language tags',
    source: 'BCP 47',
    severity: 'error',
    violations: root =>
      wrongText(
        [...inChannel(root, 'language'), ...inItems(root, 'dc:language')],
        isLanguageTag,
        'a language tag such as en or pt-BR',
      ),
  },
  {
    rule: 'channel image',
    source: `${SPECIFICATION}, <image>`,
    severity: 'error',
    violations: root =>
      inChannel(root, 'image').flatMap(image => notExactlyOne(image, ['url', 'title', 'link'])),
  },
  {
    rule: 'time to live',
    source: `${SPECIFICATION}, <ttl>`,
    severity: 'error',
    violations: root => wrongText(inChannel(root, 'ttl'), isWholeNumber, 'a number of minutes'),
  },
  {
    rule: 'self link',
    source: `${PROFILE}, atom:link`,
    severity: 'warning',
    violations: root =>
      channels(root)
        .filter(channel => !childrenOf(channel, 'atom:link').some(isSelf))
        .map(channel => ({
          where: placeOf(channel),
          what: 'the feed does not tell its own address',
          fix: 'Add an atom:link with rel="self".',
        })),
  },
  {
    rule: 'absolute Atom links',
    source: `${PROFILE}, atom:link`,
    severity: 'error',
    violations: root =>
      wrongAttribute(inChannel(root, 'atom:link'), 'href', isWebAddress, 'an absolute address'),
  },
  {
    rule: 'media address',
    source: 'Media RSS 1.5.1, <media:content>',
    severity: 'error',
    violations: root =>
      wrongAttribute(
        items(root)
          .flatMap(item => descendantsOf(item, 'media:content'))
          .filter(media => media.attributes.url !== undefined),
        'url',
        isWebAddress,
        'an absolute address',
      ),
  },
];

const isSelf = (link: XmlElement): boolean => link.attributes.rel === 'self';

function channels(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'channel');
}

function items(root: XmlElement): XmlElement[] {
  return channels(root).flatMap(channel => childrenOf(channel, 'item'));
}

function inChannel(root: XmlElement, name: string): XmlElement[] {
  return channels(root).flatMap(channel => childrenOf(channel, name));
}

function inItems(root: XmlElement, name: string): XmlElement[] {
  return items(root).flatMap(item => childrenOf(item, name));
}
