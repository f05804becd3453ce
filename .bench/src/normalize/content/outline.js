import { isTag, isText } from 'domhandler';
import { blockElements } from '../block-elements.js';
import { elementWords, namePattern } from './element-words.js';
import { weightedLength } from './length.js';
import { silentElements } from './silent-elements.js';
import { inlineFurniture } from './words/inline-furniture.js';
/** Builds the light tree; `measure` of every section is filled. */
export function outline(document) {
    const builder = new Builder(document);
    const top = section(document, '', '', false, null);
    builder.walk(document, top, { link: false, emphasis: false });
    builder.end();
    measure(top);
    return { root: builder.body ?? top, skipped: builder.skipped };
}
const emphasizing = new Set(['b', 'strong', 'i', 'em']);
const isInlineFurniture = namePattern(inlineFurniture);
class Builder {
    body = null;
    skipped = [];
    #withBlocks;
    #line = null;
    constructor(document) {
        const withBlocks = new Set();
        holdsBlock(document, withBlocks);
        this.#withBlocks = withBlocks;
    }
    walk(parent, into, inline) {
        for (const child of parent.children) {
            if (isText(child))
                this.#read(child, into, inline);
            else if (isTag(child) && !silentElements.has(child.name))
                this.#enter(child, into, inline);
        }
    }
    /** Ends the line: what has been read since the last block edge becomes a run. */
    end() {
        const run = this.#line?.run();
        if (run)
            run.section.children.push(run);
        this.#line = null;
    }
    #read(text, into, inline) {
        if (!this.#line && text.data.trim() === '')
            return;
        this.#line ??= new Line(into);
        this.#line.add(text, inline);
    }
    #enter(element, into, inline) {
        if (element.name === 'br') {
            if (this.#line?.breakTwice())
                this.end();
        }
        else if (blockElements.has(element.name) || this.#withBlocks.has(element)) {
            this.#block(element, into, inline);
        }
        else if (this.#isFurniture(element)) {
            this.skipped.push(element);
        }
        else {
            this.walk(element, into, {
                link: inline.link || element.name === 'a',
                emphasis: inline.emphasis || emphasizing.has(element.name),
            });
        }
    }
    #block(element, into, inline) {
        this.end();
        const words = elementWords(element);
        const own = section(element, element.name, words, isHidden(element), into);
        if (element.name === 'body')
            this.body ??= own;
        into.children.push(own);
        this.walk(element, own, { ...inline, link: inline.link || element.name === 'a' });
        this.end();
    }
    #isFurniture(element) {
        if (isHidden(element))
            return true;
        if (element.attribs.class && isInlineFurniture.test(elementWords(element)))
            return true;
        return element.name === 'span' && this.#line !== null && isBunchOfLinks(element);
    }
}
/** Text since the last block edge. */
class Line {
    #section;
    #nodes = [];
    #text = '';
    #links = 0;
    #emphasis = 0;
    #breaks = 0;
    constructor(section) {
        this.#section = section;
    }
    add(node, inline) {
        this.#nodes.push(node);
        this.#text += node.data;
        const letters = node.data.replace(/\s+/g, '').length;
        if (letters === 0)
            return;
        this.#breaks = 0;
        if (inline.link)
            this.#links += letters;
        if (inline.emphasis)
            this.#emphasis += letters;
    }
    /** One `<br>` is white space; the second in a row ends a paragraph. */
    breakTwice() {
        this.#text += ' ';
        return ++this.#breaks > 1;
    }
    run() {
        const text = this.#text.replace(/\s+/g, ' ').trim();
        if (text === '')
            return null;
        const letters = Math.max(1, text.replaceAll(' ', '').length);
        const length = weightedLength(text);
        const linkDensity = Math.min(1, this.#links / letters);
        const sentence = sentencePattern.test(text);
        const isLong = length >= 120 || (length >= 60 && sentence);
        return {
            kind: 'run',
            section: this.#section,
            nodes: this.#nodes,
            text,
            length,
            linkDensity,
            emphasis: Math.min(1, this.#emphasis / letters),
            sentence,
            excerpt: /(\[…\]|\[\.\.\.\]|…|\.\.\.)\P{L}{0,4}$/u.test(text),
            prose: isLong && linkDensity < 0.5 && !/^h[1-6]$/.test(this.#section.name),
            dropped: null,
        };
    }
}
const sentencePattern = /[.!?。！？…؟।]["'”’»)\]]*(\s|$)|[,;:，、；：،؛]\s?\S/;
function section(element, name, words, hidden, parent) {
    const nothing = { length: 0, linkLength: 0, proseLength: 0, paragraphs: 0 };
    return {
        kind: 'section',
        element,
        name,
        words,
        hidden,
        parent,
        children: [],
        measure: nothing,
        dropped: null,
    };
}
function measure({ children, measure: sum }) {
    for (const child of children) {
        if (child.kind === 'section') {
            measure(child);
            sum.length += child.measure.length;
            sum.linkLength += child.measure.linkLength;
            sum.proseLength += child.measure.proseLength;
            sum.paragraphs += child.measure.paragraphs;
        }
        else {
            sum.length += child.length;
            sum.linkLength += child.length * child.linkDensity;
            if (child.prose) {
                sum.proseLength += child.length;
                sum.paragraphs++;
            }
        }
    }
}
function isHidden({ name, attribs }) {
    if (attribs.hidden !== undefined)
        return true;
    if (attribs['aria-hidden'] === 'true' && name !== 'p' && name !== 'span')
        return true;
    return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? '');
}
/** Notes the elements that hold a block at any depth: an inline element around blocks is one. */
function holdsBlock(parent, found) {
    let any = false;
    for (const child of parent.children) {
        if (!isTag(child))
            continue;
        const below = holdsBlock(child, found);
        if (below)
            found.add(child);
        any ||= below || blockElements.has(child.name);
    }
    return any;
}
/** Three links or more with nothing between them: a tooltip's menu within a sentence. */
function isBunchOfLinks({ children }) {
    const links = children.filter(child => isTag(child) && child.name === 'a').length;
    return links >= 3 && children.every(child => !isText(child) || child.data.trim() === '');
}
