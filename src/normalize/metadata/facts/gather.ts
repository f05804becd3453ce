import type { Parsed } from '../../parsed.ts';
import { dateIn } from '../dates.ts';
import type { Facts, Found } from '../place.ts';
import { plainText } from '../plain-text.ts';
import type { ChosenTitle } from '../title.ts';
import { chooseTitle } from '../title.ts';
import { declaredFacts } from './declared-facts.ts';
import { FactsOnDemand } from './facts-on-demand.ts';
import { listOf, readGraph } from './json-ld.ts';
import { articleNode, siteNode } from './main-node.ts';
import type { Heading, Page } from './page.ts';
import { readPage } from './page.ts';
import { pageFacts } from './page-facts.ts';

export interface Gathered {
  readonly facts: Facts;
  readonly title: ChosenTitle | null;
  /** Some of the page's prose; of a page without any, its lines. */
  readonly sample: string;
  readonly siteName: string | null;
  /** The site's name and that of its host, without the ending. */
  readonly siteNames: readonly string[];
}

/** Reads everything that a file says about itself, once. */
export function gatherFacts(parsed: Parsed): Gathered {
  const [document] = parsed.tree;
  if (document === undefined) throw new TypeError('the tree of an article has no document');
  const page = readPage(document);
  const graph = readGraph(page.jsonLd);
  const meta = (...names: string[]): string =>
    names.map(name => plainText(page.metas.get(name)?.[0])).find(text => text !== null) ?? '';
  const article = articleNode(graph);
  const publisher = listOf(article?.publisher, graph)[0];
  const siteName =
    plainText(meta('og:site_name') || null) ??
    plainText(publisher) ??
    plainText(siteNode(graph)) ??
    (meta('application-name', 'al:android:app_name') || null);
  const address =
    page.savedFrom ?? page.links.get('canonical')?.[0]?.element.attribs.href ?? meta('og:url');
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
  const siteNames = [siteName, plainText(publisher), host, host.replace(/\..*/, '')].filter(
    name => name !== null,
  );
  const title = chooseTitle({
    title: page.titles[0] ?? '',
    social: plainText(meta('og:title', 'twitter:title')) ?? '',
    headline: plainText(article?.headline) ?? '',
    headings: page.headings,
    siteNames,
  });
  const facts = new FactsOnDemand([
    ...pageFacts(page, graph, title?.heading ?? likelyHeading(page)),
    ...declaredFacts(parsed),
    ['date in url', dated('date in url', URL.canParse(address) ? new URL(address).pathname : '')],
    ['date in path', dated('date in path', parsed.path)],
  ]);
  return { facts, title, sample: sampleOf(page), siteName, siteNames };
}

function sampleOf({ prose, lines }: Page): string {
  const sample = prose.join(' ');
  return sample.length > 200 ? sample : `${sample} ${lines.map(({ text }) => text).join(' ')}`;
}

/** Where the article begins when no heading shows its title. */
function likelyHeading({ headings }: Page): Heading | null {
  const own = headings.filter(({ aside }) => !aside);
  return own.find(({ element }) => element.name === 'h1') ?? own[0] ?? null;
}

function dated(from: string, path: string): Found[] {
  const value = dateIn(path);
  return value === null ? [] : [{ from, value }];
}
