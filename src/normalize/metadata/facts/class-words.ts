import type { Element } from 'domhandler';
import { remembering } from '../../remember.ts';

/** Words in a class or id that mark comments, teasers and page furniture. */
const asideWords =
  /(?:^|[-_ ])(?:comments?|related|recommend\w*|sidebar|footer|popular|trending|latest)(?=$|[-_ ])/;

/** Words in a class or id that name the author's line. */
const bylineWords =
  /(?:^|[-_ ])(?:byline|by-line|authors?|authorname|vcard|writer|contributor|posted-by|author(?:name|link))(?=$|[-_ ])|byline/;

/** Words beside them which show that it is something else. */
const notBylineWords = /bio|avatar|image|img|photo|comment|related|card-author|desc|social|follow/;

/** Words in a class or id that name the line with the date. */
const dateWords =
  /(?:^|[-_ ])(?:dates?|datetime|published|publish|pubdate|posted|timestamp|time|meta|postmeta|byline|article-info|dateline|fecha|datum)(?=$|[-_ ])/;

/** What an element's class and ids say that it is. */
export interface ClassKind {
  readonly aside: boolean;
  readonly byline: boolean;
  readonly date: boolean;
}

/** Class, id and test id in lower case, one space between them; empty where there are none. */
export function classWords(element: Element): string {
  return rawWords(element).toLowerCase();
}

function rawWords({ attribs: { class: words, id, 'data-testid': test } }: Element): string {
  if (id === undefined && test === undefined) return words ?? '';
  return [words, id, test].filter(Boolean).join(' ');
}

const none: ClassKind = { aside: false, byline: false, date: false };

/** What an element's class and ids say that it is. */
export function kindOf(element: Element): ClassKind {
  const words = rawWords(element);
  return words === '' ? none : kindOfWords(words);
}

const kindOfWords = remembering((raw): ClassKind => {
  const words = raw.toLowerCase();
  return {
    aside: asideWords.test(words),
    byline: bylineWords.test(words) && !notBylineWords.test(words),
    date: dateWords.test(words),
  };
});
