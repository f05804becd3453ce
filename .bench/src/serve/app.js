import express from 'express';
import { Access } from './admin/access.js';
import { apiRoutes } from './admin/api.js';
import { Guard } from './admin/guard.js';
import { LiveRun } from './admin/live-run.js';
import { offRoutes } from './admin/off.js';
import { adminRoutes } from './admin/routes.js';
import { Audience } from './audience/audience.js';
import { emptyLedger } from './audience/ledger.js';
import { readLedger, writeLedger } from './audience/ledger-file.js';
import { admission } from './feeds/admission.js';
import { CurrentEdition } from './feeds/current.js';
import { cacheControl } from './feeds/freshness.js';
import { documentListener } from './feeds/listener.js';
import { lastResorts } from './last-resorts.js';
import { operatorRoutes } from './operator-routes.js';
import { pageRoutes } from './page-routes.js';
import { repeat } from './repeat.js';
import { requestLog } from './request-log.js';
import { pageHeaders } from './security.js';
import { Traffic } from './traffic.js';
/** Milliseconds between two looks for an edition that another process has made. */
const lookPause = 400;
const savePause = 60_000;
/** Makes the server's answers. It listens on nothing: give `listener` to an HTTP server. */
export async function createApp(options) {
    const { publication, look, hub, settings, log, stop, nextRun } = options;
    const { audienceFile, memory, perHour, proxies } = settings;
    const current = new CurrentEdition({ publication, site: look.site.url, hub, capacity: memory });
    const refresh = () => current.refresh();
    await refresh();
    const audience = new Audience(audienceFile === null ? emptyLedger : await readLedger(audienceFile));
    const save = async () => {
        if (audienceFile !== null)
            await writeLedger(audienceFile, audience.ledger(new Date().toISOString()));
    };
    repeat(refresh, lookPause, error => log.error(error, 'cannot look for a new edition'), stop);
    repeat(save, savePause, error => log.error(error, 'cannot save the audience'), stop);
    const traffic = new Traffic(audience, proxies);
    const documents = {
        current,
        base: new URL(look.site.url).pathname,
        moved: options.moved,
        cacheControl: () => cacheControl(Date.now(), nextRun()),
        wait: admission(perHour, proxies),
        answered: traffic.answered.bind(traffic),
        failed: (error, { url }) => log.error({ err: error, url }, 'a document cannot be read'),
    };
    return {
        listener: documentListener(documents, people(options, audience, traffic)),
        refresh,
        save,
    };
}
/** Everything that is not a document: Express answers it. */
function people(options, audience, traffic) {
    const { look, publication, theme, settings, nextRun, admin, log } = options;
    const { proxies } = settings;
    const access = admin === null ? null : new Access(admin.token);
    const guard = access === null ? null : new Guard(access, proxies);
    const shared = { publication, audience, traffic, proxies, nextRun, look };
    const routes = express.Router();
    routes.use(operatorRoutes({ ...shared, guard }));
    if (admin === null || access === null || guard === null)
        routes.use(offRoutes(look));
    else {
        const { backstage } = admin;
        const desk = { ...shared, backstage, guard, access, live: new LiveRun(backstage.run) };
        routes.use('/api', apiRoutes(desk));
        routes.use('/admin', adminRoutes(desk));
    }
    routes.use(pageRoutes({ look, publication, theme }));
    const app = express();
    app.disable('x-powered-by');
    app.set('trust proxy', proxies);
    app.use(requestLog(log, proxies));
    app.use(pageHeaders(look.site.url.startsWith('https:')));
    for (const mount of new Set(['/', new URL(look.site.url).pathname]))
        app.use(mount, routes);
    app.use(...lastResorts(look, log));
    return app;
}
