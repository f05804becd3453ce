import { isDocument } from 'domhandler';
import { dateIn } from '../dates.js';
import { plainText } from '../plain-text.js';
import { chooseTitle } from '../title.js';
import { declaredFacts } from './declared-facts.js';
import { listOf, readGraph } from './json-ld.js';
import { articleNode, siteNode } from './main-node.js';
import { readPage } from './page.js';
import { pageFacts } from './page-facts.js';
/** Reads everything that a file says about itself, once. */
export function gatherFacts(parsed) {
    const [document] = parsed.$.root();
    if (document === undefined || !isDocument(document)) {
        throw new TypeError('the tree of an article has no document');
    }
    const page = readPage(document);
    const graph = readGraph(page.jsonLd);
    const meta = (...names) => names.map(name => plainText(page.metas.get(name)?.[0])).find(text => text !== null) ?? '';
    const article = articleNode(graph);
    const publisher = listOf(article?.publisher, graph)[0];
    const siteName = plainText(meta('og:site_name') || null) ??
        plainText(publisher) ??
        plainText(siteNode(graph)) ??
        (meta('application-name', 'al:android:app_name') || null);
    const address = page.savedFrom ?? page.links.get('canonical')?.[0]?.element.attribs.href ?? meta('og:url');
    const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
    const siteNames = [siteName, plainText(publisher), host, host.replace(/\..*/, '')].filter(name => name !== null);
    const title = chooseTitle({
        title: page.titles[0] ?? '',
        social: plainText(meta('og:title', 'twitter:title')) ?? '',
        headline: plainText(article?.headline) ?? '',
        headings: page.headings,
        siteNames,
    });
    const facts = new Map([
        ...pageFacts(page, graph, title?.heading ?? likelyHeading(page)),
        ...declaredFacts(parsed),
        ['date in url', dated('date in url', URL.canParse(address) ? new URL(address).pathname : '')],
        ['date in path', dated('date in path', parsed.path)],
    ]);
    return { facts, title, sample: sampleOf(page), siteName, siteNames };
}
function sampleOf({ prose, lines }) {
    const sample = prose.join(' ');
    return sample.length > 200 ? sample : `${sample} ${lines.map(({ text }) => text).join(' ')}`;
}
/** Where the article begins when no heading shows its title. */
function likelyHeading({ headings }) {
    const own = headings.filter(({ aside }) => !aside);
    return own.find(({ element }) => element.name === 'h1') ?? own[0] ?? null;
}
function dated(from, path) {
    const value = dateIn(path);
    return value === null ? [] : [{ from, value }];
}
