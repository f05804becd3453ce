import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { allowedAttributes, plain } from './attributes.ts';
import { type CleanElement, type CleanNode, element, textOf } from './tree.ts';

/** MathML Core's presentation elements that hold text. */
export const mathTokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** Those that hold elements. What is not named here, such as an annotation, goes. */
export const mathLayout: ReadonlySet<string> = new Set(
  (
    'menclose mfrac mmultiscripts mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtr munder munderover none'
  ).split(' '),
);

const maxDepth = 40;

/** A formula: MathML's presentation part without links, scripts, actions or HTML inside; null where it says nothing. */
export function formula(source: Element): CleanElement | null {
  const math = element('math', allowedAttributes('math', source.attribs), contentOf(source, 0));
  return textOf(math) === '' ? null : math;
}

function contentOf(source: Element, depth: number): CleanElement[] {
  return depth > maxDepth ? [] : source.children.flatMap(child => partOf(child, depth));
}

function partOf(node: ChildNode, depth: number): CleanElement[] {
  if (!isTag(node)) return [];
  if (node.name === 'semantics') {
    const [presentation] = contentOf(node, depth + 1);
    return presentation ? [presentation] : [];
  }
  const children = mathTokens.has(node.name) ? tokenOf(node) : contentOf(node, depth + 1);
  if (!mathTokens.has(node.name) && !mathLayout.has(node.name)) return [];
  return [element(node.name, allowedAttributes(node.name, node.attribs), children)];
}

function tokenOf(node: Element): CleanNode[] {
  const text = plain(node.children.map(child => (isText(child) ? child.data : '')).join(''))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? [] : [text];
}
