import type { ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import { elementsNamed } from '../elements-named.ts';

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const links: ReadonlySet<string> = new Set(['a']);

/** What a heading's link to itself is shown as. */
const sign = /^\s*(?:[#¶§∞⚓]|🔗\uFE0F?)\s*$/u;

/** A link of nothing but such a sign, as it is written: most pages have none. */
export const maySign = /(?:[#¶§∞⚓🔗]|\uFE0F)\s*<\/a>/u;

/** Takes the links to themselves out of headings, which programs add for those who want to share one. */
export function dropHeadingSigns(root: ParentNode): void {
  for (const heading of elementsNamed(root, headings))
    for (const link of elementsNamed(heading, links))
      if (sign.test(textContent(link))) link.children = [];
}
