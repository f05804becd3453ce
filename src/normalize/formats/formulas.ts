import type { Cheerio } from 'cheerio';
import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { elementsNamed } from '../elements-named.ts';

const maths: ReadonlySet<string> = new Set(['math']);

/**
 * Shows the formulas that MathJax 2, and generators that write for it, keep in scripts
 * (`<script type="math/tex; mode=display">`) as the TeX between `\(` and `\)`, or `\[` and `\]`, that
 * MathJax 3 and KaTeX read. What a script has already drawn from one goes, unless it is MathML.
 */
export function showFormulas(tree: Cheerio<Document>): void {
  for (const script of tree.find('script[type^="math/tex"]').get()) {
    const { type = '' } = script.attribs;
    const drawn = drawnBefore(script);
    if (drawn.some(element => elementsNamed(element, maths).length > 0)) continue;
    for (const element of drawn) element.children = [];
    const [open, close] = type.includes('display') ? ['\\[', '\\]'] : ['\\(', '\\)'];
    const [tex] = script.children;
    if (!tex || !isText(tex)) continue;
    tex.data = `${open}${tex.data.replace(/^\s*%\s*<!\[CDATA\[|%\s*\]\]>\s*$/g, '').trim()}${close}`;
    script.name = 'span';
  }
}

/** The elements right before the script into which MathJax draws. */
function drawnBefore(script: Element): Element[] {
  const drawn: Element[] = [];
  for (let node: ChildNode | null = script.prev; node; node = node.prev) {
    if (isText(node) && node.data.trim() === '') continue;
    if (!isTag(node) || !/^MathJax/.test(node.attribs.class ?? '')) break;
    drawn.push(node);
  }
  return drawn;
}
