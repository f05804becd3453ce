import { elements } from './policy.ts';
import {
  append,
  type CleanElement,
  type CleanNode,
  descendants,
  element,
  rewrite,
} from './tree.ts';

/** What makes a table one of data, whatever its size. */
const dataMarks: ReadonlySet<string> = new Set(['th', 'thead', 'caption']);

/** What stands in the cells of a page's frame, not of a table of data. */
const layoutMarks: ReadonlySet<string> = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const media: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'math', 'hr']);

/** Takes out tables without content, and unwraps those that only arrange: one row, one column. */
export function unwrapTables(root: CleanElement): CleanElement {
  return rewrite(root, node => {
    if (node.name === 'table') {
      if (!hasContent(node)) return [];
      return isLayout(node) ? cellsOf(node).flatMap(blocksOf) : node;
    }
    const emptied = node.children.length === 0 && elements.has(node.name);
    return emptied && node.name !== 'td' && node.name !== 'th' ? [] : node;
  });
}

function isLayout(table: CleanElement): boolean {
  const inside = descendants(table);
  if (inside.some(({ name }) => dataMarks.has(name))) return false;
  if (inside.some(({ name }) => layoutMarks.has(name))) return true;
  const rows = inside.filter(({ name }) => name === 'tr');
  return rows.length === 1 || rows.every(row => row.children.length === 1);
}

function hasContent(table: CleanElement): boolean {
  const inside = descendants(table);
  return inside.some(
    ({ name, children }) => media.has(name) || children.some(child => typeof child === 'string'),
  );
}

function cellsOf(table: CleanElement): CleanElement[] {
  const rows = descendants(table).filter(({ name }) => name === 'tr');
  return rows.flatMap(({ children }) => children).filter(cell => typeof cell === 'object');
}

/** A cell's content as blocks: text that stands bare in it becomes paragraphs. */
function blocksOf(cell: CleanElement): CleanNode[] {
  const blocks: CleanElement[] = [];
  let open: CleanElement | null = null;
  for (const child of cell.children) {
    if (typeof child === 'object' && isBlock(child)) {
      blocks.push(child);
      open = null;
    } else {
      if (open === null) {
        open = element('p');
        blocks.push(open);
      }
      append(open, child);
    }
  }
  return blocks;
}

function isBlock({ name }: CleanElement): boolean {
  const kind = elements.get(name);
  return name === 'hr' || (kind !== undefined && kind !== 'inline');
}
