import { isTag } from 'domhandler';
import { afterLead } from '../byline-lead.ts';
import type { Found } from '../place.ts';
import { classWords } from './class-words.ts';
import type { Entry } from './facts-on-demand.ts';
import type { Graph, LdNode } from './json-ld.ts';
import { listOf } from './json-ld.ts';
import { articleNode, pageNode } from './main-node.ts';
import { mediaFacts } from './media-facts.ts';
import type { Mark, Page } from './page.ts';
import { repeatedKinds } from './shown-dates.ts';
import { nodesBelow, textOf } from './text.ts';
import { visibleDates } from './visible-dates.ts';
import { visibleNames } from './visible-names.ts';

type Entries = [string, Found[]][];

/** What the tree of a page says, by place. `heading` is where the article begins. */
export function pageFacts(page: Page, graph: Graph, heading: Mark | null): Entry[] {
  return [
    ...metaFacts(page),
    ...graphFacts('json-ld', articleNode(graph), graph),
    ...graphFacts('json-ld page', pageNode(graph), graph),
    ...itemFacts(page),
    ...linkFacts(page),
    entry('html lang', page.lang),
    entry('saved from url', page.savedFrom),
    [
      'rel tag',
      () =>
        found(
          'rel tag',
          notAside(page.links.get('tag')).map(mark => textOf(mark.element, 100)),
        ),
    ],
    ...mediaFacts(page),
    ...visibleNames(page, heading),
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
  const entries: Entries = [...page.metas].map(([name, values]) => [
    `meta ${name}`,
    found(`meta ${name}`, values),
  ]);
  const published = entries.filter(([place]) => publicationMeta.test(place));
  const authors = entries.filter(([place]) => authorMeta.test(place));
  return [
    ...entries,
    ['meta of publication', published.flatMap(([, values]) => values)],
    ['meta of author', authors.flatMap(([, values]) => values)],
    ['meta labelled as author', labelled(page)],
  ];
}

/** Names under which content systems write the author's name. */
const authorMeta = /^(?!smartbanner).*(?:author|byline|creator)(?:[-_.]?name)?$/;

/** The value beside a label such as `Written by`, as link previews show it. */
function labelled(page: Page): Found[] {
  const label = page.metas.get('twitter:label1')?.[0] ?? '';
  const value = page.metas.get('twitter:data1')?.[0];
  const isAuthor = afterLead(label) === '';
  return isAuthor && value !== undefined ? [{ from: 'meta twitter:data1', value }] : [];
}

/** Names under which content systems write the date of publication. */
const publicationMeta =
  /publish(?!er)|pub[-_]?date|publication[-_ .:]?(?:date|time)|issued|release[-_ .:]?date|date[-_ .:]?created|citation_(?:online_)?date|sailthru\.date/;

function graphFacts(source: string, node: LdNode | null, graph: Graph): Entries {
  return Object.entries(node ?? {}).map(([name, value]) => [
    `${source} ${name}`,
    found(`${source} ${name}`, listOf(value, graph)),
  ]);
}

function itemFacts(page: Page): Entry[] {
  return [...page.items].map(([name, marks]) => {
    const place = `microdata ${name}`;
    return [place, () => found(place, itemsNamed(name, notAside(marks)).map(itemValue))];
  });
}

function itemsNamed(name: string, marks: readonly Mark[]): readonly Mark[] {
  return /^date/.test(name) ? marks.filter(isNotListed(marks)) : marks;
}

/** Several dates in elements just alike are those of teasers. */
function isNotListed(marks: readonly Mark[]): (mark: Mark) => boolean {
  const repeated = repeatedKinds(marks.map(kindOf));
  return mark => !repeated.has(kindOf(mark));
}

function kindOf({ element: { name, parent } }: Mark): string {
  return parent && isTag(parent) ? `${name} in ${parent.name} ${classWords(parent)}` : name;
}

/** The value of a microdata property (HTML §5.2.4), or the name of the item that it is. */
function itemValue({ element }: Mark): string {
  const { content, datetime, href } = element.attribs;
  for (const node of nodesBelow(element)) {
    if (isTag(node) && /\bname\b/.test(node.attribs.itemprop ?? '')) {
      return node.attribs.content ?? textOf(node, 200);
    }
  }
  return content ?? datetime ?? (textOf(element, 200) || (href ?? ''));
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
