import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { allowedAttributes, plain } from './attributes.ts';
import { breaking, dropped, elements, renamed, voids } from './policy.ts';
import { type CleanElement, element } from './tree.ts';
import { Writer } from './writer.ts';

/** What is left to do: visit a node, or close what visiting it has opened. */
type Task = { readonly visit: ChildNode } | { readonly close: () => void };

/** The allowed part of a tree. Works through a list of tasks, so that no depth can end the stack. */
export function build(source: ParentNode): CleanElement {
  const writer = new Writer();
  const tasks: Task[] = [];
  enter(source, tasks);
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ('close' in task) task.close();
    else visit(task.visit, writer, tasks);
  }
  return writer.root;
}

function enter(node: ParentNode, tasks: Task[]): void {
  for (let at = node.children.length - 1; at >= 0; at -= 1) {
    const child = node.children[at];
    if (child) tasks.push({ visit: child });
  }
}

function visit(node: ChildNode, writer: Writer, tasks: Task[]): void {
  if (isText(node)) writer.text(plain(node.data));
  else if (isTag(node)) visitElement(node, writer, tasks);
}

function visitElement(node: Element, writer: Writer, tasks: Task[]): void {
  const name = renamed.get(node.name) ?? node.name;
  if (dropped.has(name)) return;
  if (voids.has(name)) {
    writeVoid(name, allowedAttributes(name, node.attribs), writer);
    return;
  }
  if (breaking.has(name)) {
    writer.breakBlock();
    tasks.push({ close: () => writer.breakBlock() });
  } else if (elements.has(name)) {
    const attributes = allowedAttributes(name, node.attribs);
    const bare =
      (name === 'a' && !attributes.has('href')) || (name === 'span' && attributes.size === 0);
    if (!bare && writer.open(name, attributes)) tasks.push({ close: () => writer.close(name) });
  }
  enter(node, tasks);
}

function writeVoid(name: string, attributes: Map<string, string>, writer: Writer): void {
  if (name === 'br') writer.breakLine();
  else if (name === 'hr') writer.rule(element('hr'));
  else if (name !== 'img' || attributes.has('src')) writer.atom(element(name, attributes));
}
