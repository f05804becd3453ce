import type { CheerioAPI } from 'cheerio';
import type { ChildNode } from 'domhandler';
import type { Removal } from '../../article.ts';

/** The body of a page: what is left of its tree, and what was taken out of it and why. */
export interface Content {
  readonly nodes: readonly ChildNode[];
  readonly removed: readonly Removal[];
}

const furniture = 'script, style, template, nav, aside, form, header, footer, figcaption, h1';

export function content($: CheerioAPI): Content {
  const [root] = $('article, main, body').get();
  const removed = $(furniture, root)
    .get()
    .map(element => ({ reason: element.name, text: $(element).text().trim() }));
  $(furniture, root).remove();
  return { nodes: (root ?? $.root().get(0))?.children ?? [], removed };
}
