import { isTag } from 'domhandler';
import { bylineLine } from '../byline-words.ts';
import type { Found } from '../place.ts';
import { notBylineWords } from './class-words.ts';
import type { Graph, LdNode } from './json-ld.ts';
import { listOf } from './json-ld.ts';
import { articleNode, pageNode } from './main-node.ts';
import type { Line, Mark, Page } from './page.ts';
import { nodesBelow, textOf } from './text.ts';
import { visibleDates } from './visible-dates.ts';

type Entries = [string, Found[]][];

/** What the tree of a page says, by place. `heading` is where the article begins. */
export function pageFacts(page: Page, graph: Graph, heading: Mark | null): Entries {
  return [
    ...metaFacts(page),
    ...graphFacts('json-ld', articleNode(graph), graph),
    ...graphFacts('json-ld page', pageNode(graph), graph),
    ...itemFacts(page),
    ...linkFacts(page),
    entry('html lang', page.lang),
    entry('saved from url', page.savedFrom),
    [
      'rel author',
      found(
        'rel author',
        notAside(page.links.get('author')).map(mark => mark.text),
      ),
    ],
    [
      'rel tag',
      found(
        'rel tag',
        notAside(page.links.get('tag')).map(mark => mark.text),
      ),
    ],
    ['byline', found('byline', bylines(page, heading))],
    ['line by', found('line by', bylineLines(page, heading))],
    ...visibleDates(page, heading),
  ];
}

function entry(place: string, value: unknown): [string, Found[]] {
  return [place, value === null || value === undefined ? [] : found(place, [value])];
}

function found(from: string, values: readonly unknown[]): Found[] {
  return values.map(value => ({ from, value }));
}

function metaFacts(page: Page): Entries {
  return [...page.metas].map(([name, values]) => [`meta ${name}`, found(`meta ${name}`, values)]);
}

function graphFacts(source: string, node: LdNode | null, graph: Graph): Entries {
  return Object.entries(node ?? {}).map(([name, value]) => [
    `${source} ${name}`,
    found(`${source} ${name}`, listOf(value, graph)),
  ]);
}

function itemFacts(page: Page): Entries {
  return [...page.items].map(([name, marks]) => [
    `microdata ${name}`,
    found(`microdata ${name}`, notAside(marks).map(itemValue)),
  ]);
}

/** The value of a microdata property (HTML §5.2.4), or the name of the item that it is. */
function itemValue({ element, text }: Mark): string {
  const { content, datetime, href } = element.attribs;
  for (const node of nodesBelow(element)) {
    if (isTag(node) && /\bname\b/.test(node.attribs.itemprop ?? '')) {
      return node.attribs.content ?? textOf(node, 200);
    }
  }
  return content ?? datetime ?? (text || (href ?? ''));
}

function linkFacts(page: Page): Entries {
  return [...page.links].map(([rel, marks]) => [
    `link ${rel}`,
    found(
      `link ${rel}`,
      marks.map(mark => mark.element.attribs.href).filter(href => href !== undefined),
    ),
  ]);
}

function notAside(marks: readonly Mark[] | undefined): Mark[] {
  return (marks ?? []).filter(mark => !mark.aside);
}

/** How far from the heading the byline stands, in elements before and after it. */
const bylineReach = { before: 60, after: 400 };

function near(
  order: number,
  heading: Mark | null,
  reach: { before: number; after: number },
): boolean {
  const start = heading?.order ?? 0;
  return order > start - reach.before && order < start + reach.after;
}

function bylines(page: Page, heading: Mark | null): string[] {
  return page.bylines
    .filter(mark => near(mark.order, heading, bylineReach) && !notBylineWords.test(mark.words))
    .map(mark => linkedName(mark) ?? mark.text)
    .filter(text => text !== '' && text.length < 160);
}

/** The text of the link to the author's page inside a byline. */
function linkedName({ element }: Mark): string | null {
  for (const node of nodesBelow(element)) {
    if (!isTag(node) || node.name !== 'a') continue;
    const { href = '', class: words = '' } = node.attribs;
    const text = /author|profile|people|staff|by\//.test(href + words) ? textOf(node, 200) : '';
    if (text !== '') return text;
  }
  return null;
}

function bylineLines(page: Page, heading: Mark | null): string[] {
  return page.lines
    .filter(line => near(line.order, heading, bylineReach))
    .map(nameIn)
    .filter(name => name !== null);
}

/** The name in a line such as `By Ann Lee`, or in the element after a line that is only `By`. */
function nameIn(line: Line): string | null {
  const name = bylineLine.exec(line.text)?.[1];
  if (name !== undefined) return name;
  if (!/^(?:written |posted )?by:?$/i.test(line.text)) return null;
  const { nextSibling } = line.node;
  const text = nextSibling !== null && isTag(nextSibling) ? textOf(nextSibling, 100) : '';
  return text !== '' && text.length < 60 ? text : null;
}
