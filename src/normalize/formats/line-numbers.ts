import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import type { Landmarks } from '../landmarks.ts';

/** What programs that colour code call the numbers of its lines, as a word of a class. */
const classes =
  /(?:^|[\s_-])(?:lns?|lnt|lineno|linenos?|linenum(?:ber)?s?|line-?numbers?|gutter)(?:$|[\s_-])/i;

/** Numbers without a name of their own are at least kept from being copied along. */
const uncopied = /user-select:\s*none/i;

/** Takes the numbers of lines out of code: those in a column beside it, and those before each line. */
export function dropLineNumbers(landmarks: Landmarks): void {
  const blocks = landmarks.get('pre') ?? [];
  for (const [at, block] of blocks.entries()) {
    const beside = blocks[at + 1];
    if (beside !== undefined && isColumn(block, beside)) empty([block]);
    else empty(numbersIn(block));
  }
}

/** Empty lines at the end of code that a column may count. */
const emptyLines = 2;

/** Whether a block holds nothing but a number for each line of another. */
function isColumn(block: Element, beside: Element): boolean {
  const numbers = linesOf(block);
  const more = numbers.length - linesOf(beside).length;
  return areConsecutive(numbers) && more >= 0 && more <= emptyLines;
}

function numbersIn(block: Element): readonly Element[] {
  const marked = elementsBelow(block).filter(isNumber);
  return areConsecutive(marked.map(textOf)) ? marked : [];
}

function isNumber(element: Element): boolean {
  const { class: names = '', style = '' } = element.attribs;
  return (classes.test(names) || uncopied.test(style)) && digits.test(textOf(element));
}

const digits = /^\s*\d+\s*$/;

function areConsecutive(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  return lines.every((line, at) => digits.test(line) && Number(line) === Number(first) + at);
}

function linesOf(block: Element): string[] {
  return textOf(block).replace(/\n+$/, '').split('\n');
}

function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

function elementsBelow(parent: ParentNode): Element[] {
  return parent.children.filter(isTag).flatMap(child => [child, ...elementsBelow(child)]);
}

function empty(elements: readonly Element[]): void {
  for (const element of elements) element.children = [];
}
