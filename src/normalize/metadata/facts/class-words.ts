/** Words in a class or id that name the author's line. */
export const bylineWords =
  /(?:^|[-_ ])(?:byline|by-line|authors?|authorname|vcard|writer|contributor|posted-by|author(?:name|link))(?=$|[-_ ])|byline/;

/** Words beside them which show that it is something else. */
export const notBylineWords =
  /bio|avatar|image|img|photo|comment|related|card-author|desc|social|follow/;

/** Words in a class or id that name the line with the date. */
export const dateWords =
  /(?:^|[-_ ])(?:dates?|datetime|published|publish|pubdate|posted|timestamp|time|meta|postmeta|byline|article-info|dateline|fecha|datum)(?=$|[-_ ])/;
