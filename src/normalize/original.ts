import { type AnyNode, isTag, isText } from 'domhandler';
import type { ArticleFile } from '../article.ts';
import { blockElements } from './block-elements.ts';
import { readLines } from './dump/lines.ts';
import { decodeText } from './formats/decode.ts';
import { read } from './normalize.ts';

/** Elements that show no text. */
const unseen: ReadonlySet<string> = new Set(['head', 'script', 'style', 'svg', 'template']);

/**
 * The text of a file as it was before anything was taken out of it, block by block, for a person
 * who wants to see what normalizing keeps.
 *
 * @throws ProblemError when the file cannot be read in its format
 */
export function originalBlocks(file: ArticleFile): string[] {
  const { tree, kind } = read(file);
  if (kind === 'dump') return readLines(decodeText(file)).map(({ text }) => text);
  const blocks: string[] = [''];
  // A tree is never deeper than its parser allows, so recursion is safe.
  const walk = (node: AnyNode): void => {
    if (isText(node)) blocks.push(`${blocks.pop()}${node.data}`);
    if (!('children' in node) || (isTag(node) && unseen.has(node.name))) return;
    const isBlock = isTag(node) && blockElements.has(node.name);
    if (isBlock) blocks.push('');
    for (const child of node.children) walk(child);
    if (isBlock) blocks.push('');
  };
  for (const root of tree.get()) walk(root);
  return blocks.map(block => block.replace(/\s+/g, ' ').trim()).filter(block => block !== '');
}
