import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { looksPersonal, looksSigned } from '../person-name.ts';
import { namesInText } from './names-in-text.ts';
import type { Page } from './page.ts';
import { nodesBelow, textOf } from './text.ts';

/** Addresses of authors' pages. */
const authorPage =
  /\/(?:authors?|people|profiles?|staff|by|contributors?|writers?|team|autor(?:en|es)?|auteurs?)\/|[?&]_?author=/i;

/** The texts of links to authors' pages below an element. */
export function linkedNames(element: Element): string[] {
  const names = new Set<string>();
  for (const node of nodesBelow(element)) {
    if (!isTag(node) || node.name !== 'a' || !isAuthorLink(node)) continue;
    for (const name of namesInText(textOf(node, 100), looksSigned)) names.add(name);
  }
  return [...names];
}

function isAuthorLink({ attribs }: Element): boolean {
  return authorPage.test(attribs.href ?? '') || /\bauthor\b/.test(attribs.rel ?? '');
}

/** The persons whom the page's links to authors' pages name. */
export function authorLinks(page: Page): string[] {
  const names = page.anchors
    .filter(({ element }) => isAuthorLink(element))
    .flatMap(({ element }) => namesInText(textOf(element, 100), looksPersonal));
  return [...new Set(names)];
}
