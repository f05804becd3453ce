import {
  childrenOf,
  elements,
  impliedChild,
  type Kind,
  maxBlocks,
  maxInlines,
  maxSpread,
  nesting,
  parentsOf,
} from './policy.ts';
import { type CleanElement, element } from './tree.ts';

/** An element of the source that is open. Its output is made when the first content arrives. */
interface Frame {
  readonly name: string;
  readonly kind: Kind;
  readonly attributes: Map<string, string>;
  output: CleanElement | null;
  spread: number;
}

/**
 * Writes a tree that a browser's parser reads back unchanged, whatever the order of calls: blocks
 * end the text around them, inline elements are repeated within each block, and what may not
 * stand where it is gets the parent that it lacks or loses its markup.
 */
export class Writer {
  readonly root = element('body');
  readonly #blocks: Frame[] = [];
  readonly #inlines: Frame[] = [];
  /** Where text goes now; null once a block has begun or ended. */
  #leaf: CleanElement | null = null;
  readonly #implied = new WeakSet<CleanElement>();
  #space = false;
  #breaks = 0;

  /** Opens an allowed element; gives back whether it has to be closed. */
  open(name: string, attributes: Map<string, string>): boolean {
    const kind = elements.get(name);
    if (kind === undefined) return false;
    return kind === 'inline'
      ? this.#openInline(name, attributes)
      : this.#openBlock(name, kind, attributes);
  }

  close(name: string): void {
    if (elements.get(name) === 'inline') {
      this.#inlines.pop();
    } else {
      this.#blocks.pop();
      this.#endLeaf();
    }
  }

  /** The end of a line that is more than a `<br>`: a new paragraph where one can stand. */
  breakBlock(): void {
    if (!this.#inLeaf()) this.#endLeaf();
    else if (this.#blocks.at(-1)?.name === 'p') this.#endLeaf(this.#blocks.at(-1));
    else this.#breaks = Math.max(this.#breaks, 1);
  }

  breakLine(): void {
    this.#breaks += 1;
  }

  text(data: string): void {
    if (this.#blocks.at(-1)?.name === 'pre') {
      this.#writePreformatted(data);
      return;
    }
    const collapsed = data.replace(/[ \t\n\f\r]+/g, ' ');
    const trimmed = collapsed.replace(/^ | $/g, '');
    if (collapsed.startsWith(' ')) this.#space = true;
    if (trimmed === '') return;
    this.#append(this.#place(), trimmed);
    this.#space = collapsed.endsWith(' ');
  }

  /** An element that is written as it is, in the line of text. */
  atom(node: CleanElement): void {
    this.#place().children.push(node);
  }

  /** An element that is written as it is, between blocks. */
  rule(node: CleanElement): void {
    this.#endLeaf();
    this.#openPath(this.#blocks.filter(({ kind }) => kind !== 'leaf')).children.push(node);
  }

  #openInline(name: string, attributes: Map<string, string>): boolean {
    const inRuby = this.#inlines.at(-1)?.name === 'ruby';
    if ((name === 'rt' || name === 'rp') && !inRuby) return false;
    if (this.#inlines.length >= maxInlines) return false;
    if (!nesting.has(name) && this.#inlines.some(frame => frame.name === name)) return false;
    this.#inlines.push({ name, kind: 'inline', attributes, output: null, spread: 0 });
    return true;
  }

  #openBlock(name: string, kind: Kind, attributes: Map<string, string>): boolean {
    const outer = this.#blocks.at(-1);
    const absorbed = kind === 'leaf' && outer?.kind === 'leaf' && outer.name !== 'p';
    if (absorbed || this.#blocks.length >= maxBlocks) {
      this.breakBlock();
      return false;
    }
    this.#endLeaf();
    this.#blocks.push({ name, kind, attributes, output: null, spread: 0 });
    if (name === 'td' || name === 'th') this.#openPath(this.#blocks);
    return true;
  }

  #inLeaf(): boolean {
    return this.#blocks.at(-1)?.kind === 'leaf';
  }

  #endLeaf(frame?: Frame): void {
    this.#leaf = null;
    this.#space = false;
    this.#breaks = 0;
    if (frame) frame.output = null;
    for (const inline of this.#inlines) inline.output = null;
  }

  #writePreformatted(data: string): void {
    const text = '\n'.repeat(this.#breaks) + data;
    this.#breaks = 0;
    if (text.trim() === '' && this.#leaf === null) return;
    const place = this.#place();
    this.#append(place, this.#leaf?.children.length === 0 ? text.replace(/^\n+/, '') : text);
  }

  /** Where inline content goes: within the inline elements of the leaf that is open or made up. */
  #place(): CleanElement {
    this.#writeBreaks();
    let place = this.#leaf ?? this.#openLeaf();
    this.#leaf = place;
    if (this.#space && place.children.length > 0) this.#append(place, ' ');
    this.#space = false;
    for (const frame of this.#inlines) place = this.#openInlineIn(place, frame);
    return place;
  }

  #writeBreaks(): void {
    const breaks = this.#breaks;
    this.#breaks = 0;
    if (breaks === 0 || this.#leaf === null) return;
    this.#space = false;
    const paragraph = this.#leaf.name === 'p';
    if (breaks > 1 && paragraph) {
      this.#endLeaf(this.#blocks.findLast(({ output }) => output === this.#leaf));
      return;
    }
    this.#leaf.children.push(element('br'));
    for (const inline of this.#inlines) inline.output = null;
  }

  #openInlineIn(place: CleanElement, frame: Frame): CleanElement {
    if (frame.output) return frame.output;
    if (frame.spread >= maxSpread) return place;
    frame.spread += 1;
    frame.output = element(frame.name, frame.attributes);
    frame.attributes.delete('id');
    place.children.push(frame.output);
    return frame.output;
  }

  #openLeaf(): CleanElement {
    const innermost = this.#blocks.at(-1);
    const path = this.#blocks.filter(frame => frame.kind !== 'leaf' || frame === innermost);
    const place = this.#openPath(path);
    const kind = elements.get(place.name) ?? 'container';
    if (kind === 'leaf') return place;
    if (kind === 'mixed' && place.children.length === 0) return place;
    const paragraph = element('p');
    place.children.push(paragraph);
    return paragraph;
  }

  /** Makes the output of the frames that have none, with the elements implied between them. */
  #openPath(path: readonly Frame[]): CleanElement {
    let place = this.root;
    for (const frame of this.#blocks) if (!path.includes(frame)) frame.output = null;
    for (const frame of path) {
      if (!frame.output) frame.output = this.#openIn(place, frame);
      place = frame.output;
    }
    while (impliedChild.has(place.name))
      place = this.#imply(place, impliedChild.get(place.name) ?? '');
    return place;
  }

  /** The output of a frame below `place`; `place` itself when the frame cannot stand there. */
  #openIn(place: CleanElement, frame: Frame): CleanElement {
    const parents = parentsOf.get(frame.name);
    let parent = place;
    for (;;) {
      if (childrenOf.get(parent.name)?.includes(frame.name)) break;
      const child = impliedChild.get(parent.name);
      if (child === undefined) {
        if (!parents || parents.allowed.includes(parent.name)) break;
        if (parents.implied === null) return parent;
        parent = this.#imply(parent, parents.implied);
      } else {
        parent = this.#imply(parent, child);
      }
    }
    const output = element(frame.name, frame.attributes);
    frame.attributes.delete('id');
    parent.children.push(output);
    return output;
  }

  #imply(place: CleanElement, name: string): CleanElement {
    const last = place.children.at(-1);
    if (typeof last === 'object' && last.name === name && this.#implied.has(last)) return last;
    const made = element(name);
    this.#implied.add(made);
    place.children.push(made);
    return made;
  }

  #append(place: CleanElement, text: string): void {
    if (text === '') return;
    const last = place.children.length - 1;
    const before = place.children[last];
    if (typeof before === 'string') place.children[last] = before + text;
    else place.children.push(text);
  }
}
