import { childrenOf, descendantsOf, type XmlElement } from '../xml/tree.ts';
import type { Rule, Violation } from './finding.ts';
import { isAbsoluteIri, isMediaType, isWholeNumber } from './values.ts';
import { placeOf, wrongAttribute } from './xml-violations.ts';

/** What the links of an Atom document must and should be. */
export const atomLinkRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'absolute links',
    source: 'RFC 4287 §4.2.7.1, without xml:base',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        descendantsOf(feed, 'atom:link').filter(link => !hasBase(link)),
        'href',
        isAbsoluteIri,
        'an absolute address',
      ),
  },
  {
    rule: 'types of links',
    source: 'RFC 4287 §4.2.7.3',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        descendantsOf(feed, 'atom:link').filter(({ attributes }) => attributes.type !== undefined),
        'type',
        isMediaType,
        'a media type such as text/html',
      ),
  },
  {
    rule: 'lengths of links',
    source: 'RFC 4287 §4.2.7.6',
    severity: 'error',
    violations: feed =>
      wrongAttribute(
        descendantsOf(feed, 'atom:link').filter(
          ({ attributes }) => attributes.length !== undefined,
        ),
        'length',
        isWholeNumber,
        'a number of bytes',
      ),
  },
  {
    rule: 'one alternate of a kind',
    source: 'RFC 4287 §4.1.1, §4.1.2',
    severity: 'error',
    violations: feed => [feed, ...childrenOf(feed, 'atom:entry')].flatMap(repeatedAlternates),
  },
  {
    rule: 'self link',
    source: 'RFC 4287 §4.1.1',
    severity: 'warning',
    violations: feed =>
      childrenOf(feed, 'atom:link').some(({ attributes }) => attributes.rel === 'self')
        ? []
        : [
            {
              where: placeOf(feed),
              what: 'the feed does not tell its own address',
              fix: 'Add a link with rel="self".',
            },
          ],
  },
];

/** A link without a relation is one to an alternate (§4.2.7.2). */
export function isAlternate({ attributes }: XmlElement): boolean {
  return (attributes.rel ?? 'alternate') === 'alternate';
}

function hasBase(element: XmlElement): boolean {
  if (element.attributes['xml:base'] !== undefined) return true;
  return element.parent !== null && hasBase(element.parent);
}

function repeatedAlternates(parent: XmlElement): Violation[] {
  const seen = new Set<string>();
  return childrenOf(parent, 'atom:link')
    .filter(isAlternate)
    .filter(({ attributes: { type = '', hreflang = '' } }) => {
      const kind = `${type} ${hreflang}`;
      const repeated = seen.has(kind);
      seen.add(kind);
      return repeated;
    })
    .map(link => ({
      where: placeOf(link),
      what: 'two alternate links have the same type and language',
      fix: 'Keep one.',
    }));
}
