import {
  type ChildNode,
  Document,
  type Element,
  isTag,
  isText,
  type ParentNode,
  type Text,
} from 'domhandler';
import type { Removal } from '../../article.ts';
import { runsOf, type Section } from './block.ts';
import { keepCaptions } from './captions.ts';

/** The body of an article: what is left of the tree, and what was taken out of it and why. */
export interface Content {
  /** Its children are the body. */
  readonly body: ParentNode;
  readonly removed: readonly Removal[];
}

/** Elements that say something without text. */
const media = new Set(
  'audio canvas embed hr iframe img math noscript object picture svg video'.split(' '),
);

/** Elements that are never part of an article, and that the outline therefore does not hold. */
const controls = new Set(
  'button dialog input nav option script select style template textarea'.split(' '),
);

const cells = new Set(['td', 'th']);

/** Cuts all that is marked out of the tree below `root`; what is left are the article's nodes. */
export function cutOut(page: Section, root: Section, skipped: readonly Element[]): Content {
  const removed = removals(page, root);
  new Cutter(root, skipped).childrenOf(root.element);
  return { body: bodyOf(root.element), removed };
}

/** Elements that say how their children are to be read. */
const structures = new Set('blockquote code dl figure ol p pre table ul'.split(' '));

function bodyOf(element: Element | Document): ParentNode {
  return isTag(element) && structures.has(element.name) ? new Document([element]) : element;
}

class Cutter {
  readonly #texts: ReadonlySet<Text>;
  readonly #elements: ReadonlySet<Element | Document>;

  constructor(root: Section, skipped: readonly Element[]) {
    const captions = keepCaptions(root);
    const dropped = runsOf(root).filter(run => run.dropped && !captions.has(run));
    this.#texts = new Set(dropped.flatMap(run => run.nodes));
    this.#elements = new Set<Element | Document>([...skipped, ...emptied(root)]);
  }

  /** Cuts below `parent`, and gives the children that stay. */
  childrenOf(parent: Element | Document): ChildNode[] {
    const kept = parent.children.filter(child => this.#stays(child));
    if (kept.length === parent.children.length) return kept;
    for (const [at, child] of kept.entries()) {
      child.prev = kept[at - 1] ?? null;
      child.next = kept[at + 1] ?? null;
    }
    parent.children = kept;
    return kept;
  }

  #stays(node: ChildNode): boolean {
    if (isText(node)) return !this.#texts.has(node);
    if (!isTag(node) || controls.has(node.name) || this.#elements.has(node)) return false;
    if (media.has(node.name)) return true;
    const before = node.children.length;
    const after = this.childrenOf(node);
    // Without it, what follows would stand in another column.
    if (cells.has(node.name)) return true;
    return (
      before === after.length || after.some(child => !isText(child) || child.data.trim() !== '')
    );
  }
}

/** The topmost sections that are dropped with all that they hold. */
function emptied(section: Section): (Element | Document)[] {
  if (section.dropped && section.dropped !== 'caption' && !holdsText(section))
    return [section.element];
  return section.children.flatMap(child => (child.kind === 'section' ? emptied(child) : []));
}

function holdsText(section: Section): boolean {
  return section.children.some(child =>
    child.kind === 'run' ? child.dropped === null : holdsText(child),
  );
}

function removals(page: Section, root: Section): Removal[] {
  const inside = new Set(runsOf(root));
  return runsOf(page).flatMap(run => {
    const reason = run.dropped ?? (inside.has(run) ? null : 'elsewhere');
    return reason ? [{ reason, text: run.text }] : [];
  });
}
