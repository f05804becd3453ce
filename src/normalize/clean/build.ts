import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { allowedAttributes, plain } from './attributes.ts';
import { postOf } from './embeds.ts';
import { formula } from './math.ts';
import { playerLink, players, recording, recordings } from './media.ts';
import { breaking, copies, dropped, elements, renamed, voids } from './policy.ts';
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
  const post = postOf(node.attribs);
  const name = post === null ? (renamed.get(node.name) ?? node.name) : 'blockquote';
  if (dropped.has(name) || copies.has(node.attribs.class ?? '')) return;
  if (voids.has(name)) writeVoid(name, node, writer);
  else if (replaced.has(name)) writeReplaced(node, writer);
  else {
    open(name, node, writer, tasks);
    if (post !== null && !hasLink(node)) tasks.push({ close: () => writeLink(post, writer) });
    enter(node, tasks);
  }
}

function writeVoid(name: string, node: Element, writer: Writer): void {
  const attributes = allowedAttributes(name, node.attribs);
  if (name === 'br') writer.breakLine();
  else if (name === 'hr') writer.rule(element('hr'));
  else if (name !== 'img' || attributes.has('src')) writer.atom(element(name, attributes));
}

const replaced: ReadonlySet<string> = new Set([...players, ...recordings, 'math']);

function writeReplaced(node: Element, writer: Writer): void {
  if (players.has(node.name)) {
    writer.breakBlock();
    const link = playerLink(node);
    if (link) copy(link, writer);
    writer.breakBlock();
  } else {
    const atom = node.name === 'math' ? formula(node) : recording(node);
    if (atom) writer.atom(atom);
  }
}

/** A post's own address, for the reader who wants to see it where it was written. */
function writeLink(post: string, writer: Writer): void {
  const attributes = allowedAttributes('a', { href: post });
  writer.breakBlock();
  if (attributes.has('href')) copy(element('a', attributes, [post]), writer);
}

function hasLink(node: Element): boolean {
  return node.children
    .filter(isTag)
    .some(child => (child.name === 'a' && child.attribs.href !== undefined) || hasLink(child));
}

/** Writes a made-up element as if it were the source's, which may have a link around it. */
function copy({ name, attributes, children }: CleanElement, writer: Writer): void {
  const opened = writer.open(name, attributes);
  for (const child of children) {
    if (typeof child === 'string') writer.text(child);
    else writer.atom(child);
  }
  if (opened) writer.close(name);
}

function open(name: string, node: Element, writer: Writer, tasks: Task[]): void {
  if (breaking.has(name)) {
    writer.breakBlock();
    tasks.push({ close: () => writer.breakBlock() });
  } else if (elements.has(name)) {
    // Without an address, a link is at most the target of one.
    const written = name === 'a' && !attributesOf(name, node).has('href') ? 'span' : name;
    const attributes = attributesOf(written, node);
    if (written === 'span' && attributes.size === 0) return;
    if (writer.open(written, attributes)) tasks.push({ close: () => writer.close(written) });
    else if (elements.get(written) !== 'inline') tasks.push({ close: () => writer.breakBlock() });
  }
}

/** Allowed attributes; the id may be that of an old anchor, `<a name>`, which the element begins with. */
function attributesOf(name: string, node: Element): Map<string, string> {
  const attributes = allowedAttributes(name, node.attribs);
  const id = attributes.get('id') ?? anchorOf(node);
  if (id !== null) attributes.set('id', id);
  return attributes;
}

function anchorOf(node: Element): string | null {
  const [first] = node.children;
  const anchor = node.name === 'a' ? node : first;
  if (!anchor || !isTag(anchor) || anchor.name !== 'a') return null;
  if (anchor !== node && anchor.children.length > 0) return null;
  const { id, name = '' } = anchor.attribs;
  return allowedAttributes('a', { id: id ?? name }).get('id') ?? null;
}
