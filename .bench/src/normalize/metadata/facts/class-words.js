/** Words in a class or id that mark comments, teasers and page furniture. */
export const asideWords = /(?:^|[-_ ])(?:comments?|related|recommend\w*|sidebar|footer|popular|trending|latest)(?=$|[-_ ])/;
/** Words in a class or id that name the author's line. */
export const bylineWords = /(?:^|[-_ ])(?:byline|by-line|authors?|authorname|vcard|writer|contributor|posted-by|author(?:name|link))(?=$|[-_ ])|byline/;
/** Words beside them which show that it is something else. */
export const notBylineWords = /bio|avatar|image|img|photo|comment|related|card-author|desc|social|follow/;
/** Words in a class or id that name the line with the date. */
export const dateWords = /(?:^|[-_ ])(?:dates?|datetime|published|publish|pubdate|posted|timestamp|time|meta|postmeta|byline|article-info|dateline|fecha|datum)(?=$|[-_ ])/;
/** Class, id and test id in lower case, one space between them; empty where there are none. */
export function classWords({ attribs }) {
    const { class: words = '', id = '', 'data-testid': test = '' } = attribs;
    return `${words} ${id} ${test}`.trim().toLowerCase();
}
const none = { aside: false, byline: false, date: false };
/** A reader of one page's classes, which looks at each combination of words once. */
export function classReader() {
    const known = new Map();
    return element => {
        const words = classWords(element);
        if (words === '')
            return none;
        const kind = known.get(words) ?? {
            aside: asideWords.test(words),
            byline: bylineWords.test(words) && !notBylineWords.test(words),
            date: dateWords.test(words),
        };
        known.set(words, kind);
        return kind;
    };
}
