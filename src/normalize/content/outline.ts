import { type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { blockElements } from '../block-elements.ts';
import { collapseSpace, isSeen, withoutSoftHyphens } from '../white-space.ts';
import { isHeading, type Run, type Section } from './block.ts';
import { elementWords, nameTest } from './element-words.ts';
import { weightedLength } from './length.ts';
import { sentence } from './sentences.ts';
import { silentElements } from './silent-elements.ts';
import { inlineFurniture } from './words/inline-furniture.ts';

/** The light tree of a document, and the inline elements that are not read with their line. */
export interface Outline {
  readonly root: Section;
  readonly skipped: readonly Element[];
}

/** Builds the light tree; `measure` of every section is filled. */
export function outline(document: Document): Outline {
  const builder = new Builder();
  const top = section(document, '', '', false, null);
  builder.walk(document, top, { link: false, emphasis: false });
  builder.end();
  measure(top);
  return { root: holdsMost(builder.body, top) ? builder.body : top, skipped: builder.skipped };
}

/** Not of a page that ends its body early, or begins it twice. */
function holdsMost(body: Section | null, top: Section): body is Section {
  return body !== null && body.measure.length * 2 > top.measure.length;
}

/** What surrounds a piece of text on its line. */
interface Inline {
  readonly link: boolean;
  readonly emphasis: boolean;
}

const emphasizing = new Set(['b', 'strong', 'i', 'em']);

function within({ name }: Element, outer: Inline): Inline {
  if (name === 'a') return { ...outer, link: true };
  return emphasizing.has(name) ? { ...outer, emphasis: true } : outer;
}

const isInlineFurniture = nameTest(inlineFurniture);

class Builder {
  body: Section | null = null;
  readonly skipped: Element[] = [];
  #line: Line | null = null;

  walk(parent: Element | Document, into: Section, inline: Inline): void {
    for (const child of parent.children) {
      if (isText(child)) this.#read(child, into, inline);
      else if (isTag(child) && isOpener(child, into)) this.#asText(child, into, inline);
      else if (isTag(child) && !silentElements.has(child.name)) this.#enter(child, into, inline);
    }
  }

  /** Ends the line: what has been read since the last block edge becomes a run. */
  end(): void {
    const run = this.#line?.run();
    if (run) run.section.children.push(run);
    this.#line = null;
  }

  #asText(button: Element, into: Section, inline: Inline): void {
    button.name = 'span';
    this.walk(button, into, inline);
  }

  #read(text: Text, into: Section, inline: Inline): void {
    if (!this.#line && text.data.trim() === '') return;
    this.#line ??= new Line(into);
    this.#line.add(text, inline);
  }

  #enter(element: Element, into: Section, inline: Inline): void {
    if (element.name === 'br') {
      if (this.#line?.breakTwice()) this.end();
    } else if (blockElements.has(element.name) || holdsBlock(element)) {
      this.#block(element, into, inline);
    } else if (this.#isFurniture(element)) {
      this.skipped.push(element);
    } else {
      this.walk(element, into, within(element, inline));
    }
  }

  #block(element: Element, into: Section, inline: Inline): void {
    this.end();
    const words = elementWords(element);
    const own = section(element, element.name, words, isHidden(element), into);
    if (element.name === 'body') this.body ??= own;
    into.children.push(own);
    this.walk(element, own, element.name === 'a' ? { ...inline, link: true } : inline);
    this.end();
  }

  #isFurniture(element: Element): boolean {
    if (isHidden(element)) return true;
    if (element.attribs.class && isInlineFurniture(elementWords(element))) return true;
    return element.name === 'span' && this.#line !== null && isBunchOfLinks(element);
  }
}

/** A heading that opens and closes the part below it is written as a button. */
function isOpener({ name, attribs }: Element, into: Section): boolean {
  return name === 'button' && 'aria-expanded' in attribs && isHeading(into);
}

/** Text since the last block edge. */
class Line {
  readonly #section: Section;
  readonly #nodes: Text[] = [];
  #text = '';
  #links = 0;
  #emphasis = 0;
  #breaks = 0;

  constructor(section: Section) {
    this.#section = section;
  }

  add(node: Text, inline: Inline): void {
    this.#nodes.push(node);
    this.#text += node.data;
    if (node.data.trim() === '') return;
    this.#breaks = 0;
    if (!inline.link && !inline.emphasis) return;
    const letters = node.data.replace(/\s+/g, '').length;
    if (inline.link) this.#links += letters;
    if (inline.emphasis) this.#emphasis += letters;
  }

  /** One `<br>` is white space; the second in a row ends a paragraph. */
  breakTwice(): boolean {
    this.#text += ' ';
    return ++this.#breaks > 1;
  }

  run(): Run | null {
    const text = collapseSpace(withoutSoftHyphens(this.#text));
    if (!isSeen(text)) return null;
    const length = weightedLength(text);
    const linkDensity = shareOf(text, this.#links);
    const isSentence = sentence.test(text);
    const isLong = length >= 120 || (length >= 60 && isSentence);
    return {
      kind: 'run',
      section: this.#section,
      nodes: this.#nodes,
      text,
      length,
      linkDensity,
      emphasis: shareOf(text, this.#emphasis),
      sentence: isSentence,
      excerpt: excerptPattern.test(text.slice(-16)),
      prose: isLong && linkDensity < 0.5 && !isHeading(this.#section) && !serverMessage.test(text),
      dropped: null,
    };
  }
}

/** What PHP writes into a page when something of it fails. */
export const serverMessage =
  /^(?:Warning|Notice|Deprecated|Strict Standards|Fatal error): .+ on line \d+$/;

/** The share of a text's characters, spaces apart, that `letters` are. */
function shareOf(text: string, letters: number): number {
  return letters === 0 ? 0 : Math.min(1, letters / Math.max(1, text.length - spacesIn(text)));
}

function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** An ellipsis at the end, and few signs after it. */
const excerptPattern = /(\[…\]|\[\.\.\.\]|…|\.\.\.)\P{L}{0,4}$/u;

function section(
  element: Element | Document,
  name: string,
  words: string,
  hidden: boolean,
  parent: Section | null,
): Section {
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
    weight: 0,
    dropped: null,
  };
}

function measure({ children, measure: sum }: Section): void {
  for (const child of children) {
    if (child.kind === 'section') {
      measure(child);
      sum.length += child.measure.length;
      sum.linkLength += child.measure.linkLength;
      sum.proseLength += child.measure.proseLength;
      sum.paragraphs += child.measure.paragraphs;
    } else {
      sum.length += child.length;
      sum.linkLength += child.length * child.linkDensity;
      if (child.prose) {
        sum.proseLength += child.length;
        sum.paragraphs++;
      }
    }
  }
}

function isHidden({ name, attribs }: Element): boolean {
  if (attribs.hidden !== undefined) return true;
  if (attribs['aria-hidden'] === 'true' && name !== 'p' && name !== 'span') return true;
  const { style } = attribs;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** A block stands in it, at any depth: an inline element around blocks is one. */
function holdsBlock({ children }: Element): boolean {
  return children.some(
    child => isTag(child) && (blockElements.has(child.name) || holdsBlock(child)),
  );
}

/** Three links or more with nothing between them: a tooltip's menu within a sentence. */
function isBunchOfLinks({ children }: Element): boolean {
  const links = children.filter(child => isTag(child) && child.name === 'a').length;
  return links >= 3 && children.every(child => !isText(child) || child.data.trim() === '');
}
