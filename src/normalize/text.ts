import { type AnyNode, isTag, isText, type ParentNode } from 'domhandler';
import { blockElements } from './block-elements.ts';
import { silentElements } from './content/silent-elements.ts';

/** Plain text of what is below `root`: a blank line between blocks; captions are not text. */
export function plainText(root: ParentNode): string {
  const blocks: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const walk = (node: AnyNode): void => {
    if (isText(node)) line += node.data;
    if (!isTag(node) || node.name === 'figcaption' || silentElements.has(node.name)) return;
    const block = blockElements.has(node.name);
    if (node.name === 'br') line += ' ';
    if (block) end();
    for (const child of node.children) walk(child);
    if (block) end();
  };
  for (const node of root.children) walk(node);
  end();
  return blocks.join('\n\n');
}
