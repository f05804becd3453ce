import type { Element } from 'domhandler';

/** Elements that stand beside the article, whatever they are called. */
const asideElements: ReadonlySet<string> = new Set(['footer', 'aside', 'nav']);

/** Elements that hold the whole page: their class names describe a layout, not a place beside it. */
const pageElements: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1']);

/** Words in a class or id that mark comments, teasers and page furniture. */
const asideWords =
  /(?:^|[-_ ])(?:comments?|related|recommend\w*|sidebar|footer|popular|trending|latest)(?=$|[-_ ])/;

/** An element whose names, dates and headings do not speak of this article. */
export function isAside(element: Element): boolean {
  if (asideElements.has(element.name)) return true;
  return !pageElements.has(element.name) && asideWords.test(classWords(element));
}

/** Class, id and test id in lower case, one space between them; empty where there are none. */
export function classWords({ attribs }: Element): string {
  const { class: words = '', id = '', 'data-testid': test = '' } = attribs;
  if (words === '' && id === '' && test === '') return '';
  return `${words} ${id} ${test}`.toLowerCase();
}
