import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf } from '../xml/tree.ts';
import type { Violation } from './finding.ts';
import { quoted } from './quoted.ts';

/** Names the line, and with it the entry to blame where the element is in one. */
export function placeOf(element: XmlElement): string {
  const entry = entryAround(element);
  const id =
    entry && (childOf(entry, 'guid') ?? childOf(entry, 'atom:id') ?? childOf(entry, 'link'));
  return id ? `line ${element.line}, entry ${id.text.trim()}` : `line ${element.line}`;
}

function entryAround(element: XmlElement): XmlElement | null {
  if (element.name === 'item' || element.name === 'atom:entry') return element;
  return element.parent && entryAround(element.parent);
}

/** One violation for each name of which the parent does not hold exactly one. */
export function notExactlyOne(parent: XmlElement, names: readonly string[]): Violation[] {
  return names.flatMap(name => {
    const count = childrenOf(parent, name).length;
    if (count === 1) return [];
    return count === 0
      ? [{ where: placeOf(parent), what: `there is no ${name}`, fix: `Add a ${name} element.` }]
      : [{ where: placeOf(parent), what: `there are ${count} ${name} elements`, fix: 'Keep one.' }];
  });
}

/** One violation for each name of which the parent holds more than one. */
export function moreThanOne(parent: XmlElement, names: readonly string[]): Violation[] {
  return names
    .filter(name => childrenOf(parent, name).length > 1)
    .map(name => ({
      where: placeOf(parent),
      what: `there are ${childrenOf(parent, name).length} ${name} elements`,
      fix: 'Keep one.',
    }));
}

/** One violation for each element whose text is not as it should be. */
export function wrongText(
  elements: readonly XmlElement[],
  isRight: (text: string) => boolean,
  expected: string,
): Violation[] {
  return elements
    .filter(element => !isRight(element.text.trim()))
    .map(element => ({
      where: placeOf(element),
      what: `${element.name} ${quoted(element.text)} is not ${expected}`,
      fix: `Write ${expected}.`,
    }));
}

/** One violation for each element that lacks the attribute, or where it is not as it should be. */
export function wrongAttribute(
  elements: readonly XmlElement[],
  attribute: string,
  isRight: (text: string) => boolean,
  expected: string,
): Violation[] {
  return elements
    .filter(element => !isRight(element.attributes[attribute] ?? ''))
    .map(element => ({
      where: placeOf(element),
      what: `${attribute} ${quoted(element.attributes[attribute] ?? '')} of ${element.name} is not ${expected}`,
      fix: `Write ${expected}.`,
    }));
}

/** One violation for each element whose text another before it has. */
export function repeatedText(elements: readonly XmlElement[]): Violation[] {
  const seen = new Set<string>();
  return elements.flatMap(element => {
    const text = element.text.trim();
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    const what = `${element.name} ${quoted(text)} is there twice`;
    return [{ where: placeOf(element), what, fix: 'Give each entry an id of its own.' }];
  });
}
