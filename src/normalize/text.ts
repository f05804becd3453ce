import { type AnyNode, isTag, isText, type ParentNode } from 'domhandler';
import { blockElements } from './block-elements.ts';
import { silentElements } from './content/silent-elements.ts';
import { collapseSpace, isSeen } from './white-space.ts';

/** Plain text of what is below `root`: a blank line between blocks; captions are not text. */
export function plainText(root: ParentNode): string {
  const blocks: string[] = [];
  let line = '';
  let breaks = 0;
  const end = (): void => {
    const text = collapseSpace(line);
    if (isSeen(text)) blocks.push(text);
    line = '';
    breaks = 0;
  };
  const read = (text: string): void => {
    line += text;
    if (text.trim() !== '') breaks = 0;
  };
  const walk = (node: AnyNode): void => {
    if (isText(node)) read(node.data);
    if (!isTag(node) || node.name === 'figcaption' || silentElements.has(node.name)) return;
    const isBlock = blockElements.has(node.name);
    // One `<br>` is white space; the second in a row ends a paragraph.
    if (isBlock || (node.name === 'br' && ++breaks > 1)) end();
    else if (node.name === 'br') line += ' ';
    for (const child of node.children) walk(child);
    if (isBlock) end();
  };
  for (const node of root.children) walk(node);
  end();
  return blocks.join('\n\n');
}
