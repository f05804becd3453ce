import { typesOf } from './json-ld.js';
/** Types that an article page is about, the surest first. */
const articleTypes = [
    /Article$|BlogPosting$|^Report$|LiveBlog/,
    /Posting$|^PodcastEpisode$|^(?:Claim)?Review$|^Recipe$|^HowTo$/,
    /^(?:VideoObject|AudioObject|CreativeWork|Book|QAPage)$/,
];
/** The node that the page is about, as far as its type and its properties tell. */
export function articleNode({ nodes }) {
    for (const types of articleTypes) {
        const found = nodes.find(node => typesOf(node).some(type => types.test(type)) && saysSomething(node));
        if (found !== undefined)
            return found;
    }
    return null;
}
/** The node of the page itself. */
export function pageNode({ nodes }) {
    return (nodes.find(node => typesOf(node).some(type => /(?:Web|About|Item)Page$/.test(type))) ?? null);
}
function saysSomething(node) {
    return ['headline', 'datePublished', 'author'].some(property => property in node);
}
/** The node of the site. */
export function siteNode({ nodes }) {
    return nodes.find(node => typesOf(node).includes('WebSite')) ?? null;
}
