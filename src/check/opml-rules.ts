import { childrenOf, descendantsOf, type XmlElement } from '../xml/tree.ts';
import type { Rule } from './finding.ts';
import { isWebAddress } from './values.ts';
import { notExactlyOne, wrongAttribute } from './xml-violations.ts';

const isNotEmpty = (text: string): boolean => text.trim() !== '';

/** What a list of subscriptions must be. */
export const opmlRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'version',
    source: 'OPML 2.0, What is an <opml>?',
    severity: 'error',
    violations: opml =>
      wrongAttribute([opml], 'version', version => ['1.0', '1.1', '2.0'].includes(version), '2.0'),
  },
  {
    rule: 'head and body',
    source: 'OPML 2.0, What is an <opml>?',
    severity: 'error',
    violations: opml => notExactlyOne(opml, ['head', 'body']),
  },
  {
    rule: 'text of outlines',
    source: 'OPML 2.0, What is an <outline>?',
    severity: 'error',
    violations: opml =>
      wrongAttribute(descendantsOf(opml, 'outline'), 'text', isNotEmpty, 'a text'),
  },
  {
    rule: 'addresses of feeds',
    source: 'OPML 2.0, Subscription lists',
    severity: 'error',
    violations: opml =>
      wrongAttribute(
        descendantsOf(opml, 'outline').filter(({ attributes }) => attributes.type === 'rss'),
        'xmlUrl',
        isWebAddress,
        'an absolute address',
      ),
  },
  {
    rule: 'something in the body',
    source: 'OPML 2.0, What is a <body>?',
    severity: 'warning',
    violations: opml =>
      childrenOf(opml, 'body')
        .filter(body => childrenOf(body, 'outline').length === 0)
        .flatMap(body => notExactlyOne(body, ['outline'])),
  },
];
