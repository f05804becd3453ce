import { isSeen } from '../white-space.ts';
import { Outline } from './outline.ts';
import { elements, maxInlines, maxSpread, nesting, onlyIn } from './policy.ts';
import { type Attributes, append, type CleanElement, element, without } from './tree.ts';

/** An inline element of the source that is open. Each block that it reaches into has its own output. */
interface Inline {
  readonly name: string;
  attributes: Attributes;
  output: CleanElement | null;
  spread: number;
}

/**
 * Writes a tree that a browser's parser reads back unchanged, whatever the order of calls: blocks
 * end the text around them, inline elements are repeated within each block, and nothing is made
 * until there is content for it.
 */
export class Writer {
  readonly #outline = new Outline();
  readonly #inlines: Inline[] = [];
  /** Where text goes now; null once a block has begun or ended. */
  #leaf: CleanElement | null = null;
  /** White space and line breaks that are written if text follows in the same block. */
  #gap = '';
  #breaks = 0;

  get root(): CleanElement {
    return this.#outline.root;
  }

  /** Opens an allowed element; gives back whether it has to be closed. */
  open(name: string, attributes: Attributes): boolean {
    const kind = elements.get(name);
    if (kind === undefined) return false;
    if (kind === 'inline') return this.#openInline(name, attributes);
    this.breakBlock();
    const opened = this.#outline.open(name, kind, attributes);
    if (opened) this.#endLeaf();
    return opened;
  }

  close(name: string): void {
    if (elements.get(name) === 'inline') {
      this.#inlines.pop();
    } else {
      this.#outline.close();
      this.#endLeaf();
    }
  }

  /** The edge of a block: a new paragraph where one can stand, else a new line. */
  breakBlock(): void {
    const { inLeaf, innermost } = this.#outline;
    if (inLeaf && innermost !== 'p') {
      if (this.#leaf) this.#breaks = Math.max(this.#breaks, 1);
      return;
    }
    if (inLeaf) this.#outline.renew();
    this.#endLeaf();
  }

  breakLine(): void {
    this.#breaks += 1;
  }

  text(data: string): void {
    if (!this.#preformatted && !isSeen(data)) {
      this.#widenGap(data);
      return;
    }
    const text = this.#preformatted ? data : data.replace(/[ \t\n]{2,}|[\t\n]/g, ' ');
    const start = text.search(/[^ \t\n]/);
    if (start < 0) {
      this.#widenGap(text);
      return;
    }
    const end = text.length - trailingSpace(text);
    this.#widenGap(text.slice(0, start));
    append(this.#place(), text.slice(start, end));
    this.#widenGap(text.slice(end));
  }

  /** An element that is written as it is, in the line of text. */
  atom(node: CleanElement): void {
    this.#place().children.push(node);
  }

  /** An element that is written as it is, between blocks. */
  rule(node: CleanElement): void {
    this.#endLeaf();
    this.#outline.container().children.push(node);
  }

  get #preformatted(): boolean {
    return this.#outline.innermost === 'pre';
  }

  #openInline(name: string, attributes: Attributes): boolean {
    const parents = onlyIn.get(name);
    if (parents && !parents.includes(this.#inlines.at(-1)?.name ?? '')) return false;
    if (this.#inlines.length >= maxInlines) return false;
    if (!nesting.has(name) && this.#inlines.some(inline => inline.name === name)) return false;
    this.#inlines.push({ name, attributes, output: null, spread: 0 });
    return true;
  }

  #endLeaf(): void {
    this.#leaf = null;
    this.#gap = '';
    this.#breaks = 0;
    for (const inline of this.#inlines) inline.output = null;
  }

  #widenGap(space: string): void {
    if (this.#preformatted) this.#gap += '\n'.repeat(this.#breaks) + space;
    else if (space !== '') this.#gap = (this.#gap + space).includes(hard) ? hard : ' ';
    if (this.#preformatted) this.#breaks = 0;
  }

  /** Where inline content goes: within the inline elements of the leaf that is open or made up. */
  #place(): CleanElement {
    this.#widenGap('');
    const paragraphs = this.#breaks > 1 && this.#leaf?.name === 'p';
    if (paragraphs) this.breakBlock();
    const indent = this.#leaf ? '' : this.#gap.slice(this.#gap.lastIndexOf('\n') + 1);
    if (this.#leaf) this.#writeGap(this.#leaf);
    this.#leaf ??= this.#outline.leaf();
    this.#gap = '';
    this.#breaks = 0;
    const place = this.#inlines.reduce((outer, inline) => this.#within(outer, inline), this.#leaf);
    if (this.#preformatted) append(place, indent);
    return place;
  }

  /** The gap lies in the last inline element that both the text before and the text to come are in. */
  #writeGap(leaf: CleanElement): void {
    const place = this.#inlines.findLast(({ output }) => output !== null)?.output ?? leaf;
    if (this.#breaks > 0) append(place, element('br'));
    else append(place, this.#gap);
  }

  #within(outer: CleanElement, inline: Inline): CleanElement {
    if (inline.output) return inline.output;
    const bare = inline.name === 'span' && inline.attributes.size === 0;
    if (bare || inline.spread >= maxSpread) return outer;
    inline.spread += 1;
    inline.output = element(inline.name, inline.attributes);
    inline.attributes = without(inline.attributes, 'id');
    append(outer, inline.output);
    return inline.output;
  }
}

/** A space at which no line ends. Editors fill empty paragraphs with it. */
const hard = '\u00A0';

function trailingSpace(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.length - end;
}
