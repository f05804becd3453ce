import express, {} from 'express';
import { articlePage } from '../pages/article.js';
import { adminAssets, assets } from '../pages/assets.js';
import { feedPage } from '../pages/feed.js';
import { homePage } from '../pages/home.js';
/** The pages that people read: home, feeds, articles, and what they load. */
export function pageRoutes({ look, publication, theme }) {
    const router = express.Router({ strict: true, caseSensitive: true });
    for (const { path, mediaType, body } of [...assets, ...adminAssets])
        router.get(`/${path}`, (_, response) => {
            response.set('Cache-Control', 'public, max-age=86400').type(mediaType).send(body);
        });
    if (theme !== null)
        router.get('/theme.css', (_, response) => {
            response.set('Cache-Control', 'public, max-age=300').type('css').send(theme);
        });
    router.get('/', async (_, response) => {
        const [all, feeds] = await Promise.all([publication.feed('all'), publication.feeds()]);
        sendPage(response, homePage(look, all, feeds));
    });
    router.get('/articles/:slug', async (request, response, next) => {
        const entry = await publication.entry(request.params.slug);
        if (entry === null)
            return next();
        const [keys, feeds] = await Promise.all([publication.feedsOf(entry.id), publication.feeds()]);
        const carrying = feeds.filter(({ definition }) => keys.includes(definition.key));
        const definitions = carrying.map(({ definition }) => definition);
        sendPage(response, articlePage(look, entry, definitions));
    });
    router.get('/articles/:slug/', (request, response) => {
        response.redirect(301, `../${encodeURIComponent(request.params.slug)}`);
    });
    router.get('/*path', async (request, response, next) => {
        const path = request.params.path.join('/');
        const feeds = await publication.feeds();
        const listing = feeds.find(({ definition }) => slashed(definition.path) === slashed(path));
        if (listing === undefined)
            return next();
        if (!request.path.endsWith('/'))
            return response.redirect(301, `${request.path}/`);
        const page = await pageOf(look, publication, listing);
        if (page === null)
            return next();
        sendPage(response, page);
    });
    return router;
}
async function pageOf(look, publication, { definition }) {
    const feed = await publication.feed(definition.key);
    if (feed === null)
        return null;
    const paths = await publication.documentPaths();
    const own = paths.filter(path => path.startsWith(definition.path));
    return feedPage(look, feed, own);
}
function slashed(path) {
    return path.endsWith('/') ? path : `${path}/`;
}
function sendPage(response, page) {
    response.set('Cache-Control', 'public, max-age=60').type('html').send(page);
}
