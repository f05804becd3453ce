import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { allowedAttributes, plain } from './attributes.ts';
import { postOf } from './embeds.ts';
import { formula } from './math.ts';
import { playerLink, players, recording, recordings } from './media.ts';
import { breaking, copies, dropped, elements, renamed, voids } from './policy.ts';
import { type CleanElement, element } from './tree.ts';
import { Writer } from './writer.ts';

/** The allowed part of a tree, which is never deeper than its parser allows, so recursion is safe. */
export function build(source: ParentNode): CleanElement {
  const writer = new Writer();
  for (const child of source.children) visit(child, writer);
  return writer.root;
}

function visit(node: ChildNode, writer: Writer): void {
  if (isText(node)) writer.text(plain(node.data));
  else if (isTag(node)) visitElement(node, writer);
}

function visitElement(node: Element, writer: Writer): void {
  const post = postOf(node.attribs);
  const name = post === null ? (renamed.get(node.name) ?? node.name) : 'blockquote';
  if (dropped.has(name) || copies.has(node.attribs.class ?? '')) return;
  if (voids.has(name)) writeVoid(name, node, writer);
  else if (replaced.has(name)) writeReplaced(node, writer);
  else if (elements.has(name)) writeElement(name, node, post, writer);
  else {
    if (breaking.has(name)) writer.breakBlock();
    writeContent(node, post, writer);
    if (breaking.has(name)) writer.breakBlock();
  }
}

function writeContent(node: Element, post: string | null, writer: Writer): void {
  for (const child of node.children) visit(child, writer);
  if (post !== null && !hasLink(node)) writeLink(post, writer);
}

function writeVoid(name: string, node: Element, writer: Writer): void {
  const attributes = allowedAttributes(name, node.attribs);
  if (name === 'br') writer.breakLine();
  else if (name === 'hr') writer.rule(element('hr'));
  else if (name === 'img' && emoji.test(attributes.get('alt') ?? ''))
    writer.text(plain(node.attribs.alt ?? ''));
  else if (name !== 'img' || attributes.has('src')) writer.atom(element(name, attributes));
}

/** Pictures of emoji, which scripts put in their place, are text again. */
const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F)+$/u;

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

function writeElement(name: string, node: Element, post: string | null, writer: Writer): void {
  const own = attributesOf(name, node);
  // Without an address, a link is at most the target of one.
  const [written, attributes] =
    name === 'a' && !own.has('href')
      ? (['span', attributesOf('span', node)] as const)
      : [name, own];
  const isBare = written === 'span' && attributes.size === 0;
  const isOpen = !isBare && writer.open(written, attributes);
  writeContent(node, post, writer);
  if (isOpen) writer.close(written);
  else if (elements.get(written) !== 'inline') writer.breakBlock();
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
