import { isComment, isTag } from 'domhandler';
import { classReader } from './class-words.js';
import { collapse, textOf } from './text.js';
import { walk } from './walk.js';
/** Reads a document in one walk. */
export function readPage(document) {
    const page = {
        lang: langOf(document),
        savedFrom: savedFrom(document),
        titles: [],
        headings: [],
        metas: new Map(),
        links: new Map(),
        items: new Map(),
        jsonLd: [],
        scripts: [],
        times: [],
        bylines: [],
        dates: [],
        lines: [],
        prose: [],
        players: [],
        pictures: [],
        anchors: [],
    };
    const kindOf = classReader();
    walk(document, {
        isAside: element => asideElements.has(element.name) || kindOf(element).aside,
        element: (element, spot) => readElement(page, { element, ...spot }, kindOf(element)),
        text: (node, spot) => readLine(page, node, spot),
    });
    return page;
}
/** Elements that stand beside the article, whatever they are called. */
const asideElements = new Set(['footer', 'aside', 'nav']);
function readElement(page, mark, kind) {
    const { name, attribs } = mark.element;
    readers[name]?.(page, mark);
    if (attribs.rel !== undefined)
        addEach(page.links, attribs.rel, mark);
    if (attribs.itemprop !== undefined)
        addEach(page.items, attribs.itemprop, mark);
    if (kind.byline && !mark.aside)
        page.bylines.push(mark);
    if (kind.date && !mark.aside)
        page.dates.push(mark);
}
/** What is gathered from an element of this name. */
const readers = {
    meta: readMeta,
    script: readScript,
    title: (page, { element }) => page.titles.push(textOf(element, 500)),
    h1: readHeading,
    h2: readHeading,
    h3: readHeading,
    h4: readHeading,
    h5: readHeading,
    h6: readHeading,
    time: (page, mark) => page.times.push(mark),
    audio: (page, mark) => page.players.push(mark),
    video: (page, mark) => page.players.push(mark),
    a: (page, mark) => page.anchors.push(mark),
    img: (page, mark) => page.pictures.push(mark),
};
function readHeading(page, mark) {
    const text = textOf(mark.element, 500);
    if (text !== '')
        page.headings.push({ ...mark, text });
}
function readMeta(page, { element }) {
    const { property, name, itemprop, 'http-equiv': header, content } = element.attribs;
    if (content === undefined || content.trim() === '')
        return;
    for (const key of new Set([property, name, itemprop, header])) {
        if (key !== undefined)
            add(page.metas, key.trim().toLowerCase(), collapse(content));
    }
}
function readScript(page, { element }) {
    const { type = '' } = element.attribs;
    if (/ld\+json/i.test(type))
        page.jsonLd.push(rawText(element));
    else if (element.firstChild !== null)
        page.scripts.push(element);
}
/** So many pieces of prose tell a language. */
const mostProse = 12;
/** A line is a text of its own, not a word among others; a longer one is prose. */
function readLine(page, node, spot) {
    if (node.data.length > 80 && page.prose.length < mostProse)
        page.prose.push(node.data.slice(0, 400));
    if (node.data.length > 500)
        return;
    const text = node.data.trim();
    if (text.length > 0 && text.length < 120)
        page.lines.push({ ...spot, text: collapse(text), node });
}
/** The characters of a script element, as they stand. */
export function rawText(element) {
    return element.children.map(child => ('data' in child ? child.data : '')).join('');
}
function addEach(map, words, value) {
    for (const word of words.toLowerCase().split(/\s+/))
        if (word !== '')
            add(map, word, value);
}
function add(map, key, value) {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, [value]);
    else
        known.push(value);
}
function langOf(document) {
    const html = document.children.find(node => isTag(node) && node.name === 'html');
    if (html === undefined || !isTag(html))
        return null;
    return html.attribs.lang ?? html.attribs['xml:lang'] ?? null;
}
/** The comment that browsers write at the top of a saved page. */
function savedFrom(document) {
    const html = document.children.find(node => isTag(node) && node.name === 'html');
    const places = [...document.children, ...(html && isTag(html) ? html.children : [])];
    for (const node of places) {
        const url = isComment(node) ? /saved from url=\(\d+\)\s*(\S+)/.exec(node.data)?.[1] : undefined;
        if (url !== undefined)
            return url;
    }
    return null;
}
