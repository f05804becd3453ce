import { articlePage } from '../pages/article.js';
import { assets } from '../pages/assets.js';
import { feedPage } from '../pages/feed.js';
import { homePage } from '../pages/home.js';
import { documentAt, documentPathsOf } from '../remember/store/documents.js';
import { publicationOf } from '../remember/store/publication.js';
/** A page is a file of this name, so that any static host finds it at its folder's address. */
const index = 'index.html';
export const homeFile = index;
/** The file of the page of an entry. */
export function articleFile(slug) {
    return `articles/${slug}/${index}`;
}
/** The file of the page of a feed whose documents lie below `path`. */
export function feedFile(path) {
    return `${path}${index}`;
}
export const assetFiles = ['theme.css', ...assets.map(({ path }) => path)];
/** The export of the edition as it is now. */
export async function contentOf(state, settings) {
    const { site, timeZone, theme } = settings;
    const look = { site, timeZone, theme: theme !== null };
    const publication = publicationOf(state, site.url);
    const feeds = await publication.feeds();
    const files = new Map([
        ['theme.css', theme],
        ...assets.map(({ path, body }) => [path, body]),
    ]);
    return async (path) => {
        const document = await documentAt(state, path);
        if (document !== null)
            return document.bodies.identity;
        const file = files.get(path);
        if (file !== undefined)
            return bytesOf(file);
        return bytesOf(await pageAt(path, look, publication, feeds, state));
    };
}
async function pageAt(path, look, publication, feeds, state) {
    if (path === homeFile)
        return homePage(look, await publication.feed('all'), feeds);
    const slug = /^articles\/(.+)\/index\.html$/.exec(path)?.[1];
    if (slug !== undefined)
        return entryPage(slug, look, publication, feeds);
    const listing = feeds.find(({ definition }) => feedFile(definition.path) === path);
    if (listing === undefined)
        return null;
    const { key } = listing.definition;
    const feed = await publication.feed(key);
    return feed === null ? null : feedPage(look, feed, await documentPathsOf(state, key));
}
async function entryPage(slug, look, publication, feeds) {
    const entry = await publication.entry(slug);
    if (entry === null)
        return null;
    const keys = new Set(await publication.feedsOf(entry.id));
    const carriers = feeds.map(feed => feed.definition).filter(({ key }) => keys.has(key));
    return articlePage(look, entry, carriers);
}
function bytesOf(text) {
    return text === null ? null : Buffer.from(text, 'utf8');
}
