import { isTag } from 'domhandler';
import { afterLead } from '../person-name.js';
import { authorLinks, bylineNames, labelledNames } from './bylines.js';
import { listOf } from './json-ld.js';
import { articleNode, pageNode } from './main-node.js';
import { nodesBelow, textOf } from './text.js';
import { visibleDates } from './visible-dates.js';
/** What the tree of a page says, by place. `heading` is where the article begins. */
export function pageFacts(page, graph, heading) {
    return [
        ...metaFacts(page),
        ...graphFacts('json-ld', articleNode(graph), graph),
        ...graphFacts('json-ld page', pageNode(graph), graph),
        ...itemFacts(page),
        ...linkFacts(page),
        entry('html lang', page.lang),
        entry('saved from url', page.savedFrom),
        [
            'rel author',
            found('rel author', notAside(page.links.get('author')).map(mark => textOf(mark.element, 100))),
        ],
        [
            'rel tag',
            found('rel tag', notAside(page.links.get('tag')).map(mark => textOf(mark.element, 100))),
        ],
        ['byline', found('byline', bylineNames(page, heading))],
        ['line by', found('line by', labelledNames(page, heading))],
        ['author link', found('author link', authorLinks(page, heading))],
        ...visibleDates(page, heading),
    ];
}
function entry(place, value) {
    return [place, value === null || value === undefined ? [] : found(place, [value])];
}
function found(from, values) {
    return values.map(value => ({ from, value }));
}
function metaFacts(page) {
    const entries = [...page.metas].map(([name, values]) => [
        `meta ${name}`,
        found(`meta ${name}`, values),
    ]);
    const published = entries.filter(([place]) => publicationMeta.test(place));
    const authors = entries.filter(([place]) => authorMeta.test(place));
    return [
        ...entries,
        ['meta of publication', published.flatMap(([, values]) => values)],
        ['meta of author', authors.flatMap(([, values]) => values)],
        ['meta labelled as author', labelled(page)],
    ];
}
/** Names under which content systems write the author's name. */
const authorMeta = /(?:author|byline|creator)(?:[-_.]?name)?$/;
/** The value beside a label such as `Written by`, as link previews show it. */
function labelled(page) {
    const label = page.metas.get('twitter:label1')?.[0] ?? '';
    const value = page.metas.get('twitter:data1')?.[0];
    const isAuthor = afterLead(label) === '';
    return isAuthor && value !== undefined ? [{ from: 'meta twitter:data1', value }] : [];
}
/** Names under which content systems write the date of publication. */
const publicationMeta = /publish(?!er)|pub[-_]?date|publication[-_ .:]?(?:date|time)|issued|release[-_ .:]?date|date[-_ .:]?created|citation_(?:online_)?date|sailthru\.date/;
function graphFacts(source, node, graph) {
    return Object.entries(node ?? {}).map(([name, value]) => [
        `${source} ${name}`,
        found(`${source} ${name}`, listOf(value, graph)),
    ]);
}
function itemFacts(page) {
    return [...page.items].map(([name, marks]) => [
        `microdata ${name}`,
        found(`microdata ${name}`, notAside(marks).map(itemValue)),
    ]);
}
/** The value of a microdata property (HTML §5.2.4), or the name of the item that it is. */
function itemValue({ element }) {
    const { content, datetime, href } = element.attribs;
    for (const node of nodesBelow(element)) {
        if (isTag(node) && /\bname\b/.test(node.attribs.itemprop ?? '')) {
            return node.attribs.content ?? textOf(node, 200);
        }
    }
    return content ?? datetime ?? (textOf(element, 200) || (href ?? ''));
}
function linkFacts(page) {
    return [...page.links].map(([rel, marks]) => [
        `link ${rel}`,
        found(`link ${rel}`, marks.map(mark => mark.element.attribs.href).filter(href => href !== undefined)),
    ]);
}
function notAside(marks) {
    return (marks ?? []).filter(mark => !mark.aside);
}
