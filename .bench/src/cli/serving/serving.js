import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isArticleName, isTemporaryName } from '../../read/names.js';
import { nextChange } from '../../remember/store/entries.js';
import { openStore } from '../../remember/store/state.js';
import { fateOf } from '../../select/moved.js';
import { createApp } from '../../serve/app.js';
import { schedule } from '../../trigger/scheduler.js';
import { pressSettings } from '../press-settings.js';
import { dryRun } from '../run.js';
import { backstageOf } from './backstage.js';
import { hubCaller } from './hubs.js';
import { logFailure, Runs } from './runs.js';
/** Milliseconds that a run in hand may still take when the server is asked to stop. */
const patience = 8_000;
/**
 * @param token the secret that opens the admin; null where it is off
 * @throws ProblemError when the database cannot be used
 */
export async function serving(config, cwd, token, log) {
    const settings = await pressSettings(config, cwd);
    const folder = resolve(cwd, config.state);
    const store = await openStore(folder, settings.site.url);
    const [stop, cut] = [new AbortController(), new AbortController()];
    const hubs = hubCaller(store.state, () => app.refresh(), log, stop.signal);
    const runs = new Runs({
        ...{ state: store.state, folder, settings, log, stop: cut.signal },
        published: async () => {
            await app.refresh();
            await hubs.wake();
        },
    });
    let isStarting = true;
    const scheduler = scheduled(config, settings, store, runs, error => {
        if (cut.signal.aborted)
            log.warn('the run in hand was ended');
        else if (!isStarting)
            logFailure(log, error);
    });
    const app = await createApp({
        ...lookOf(settings),
        publication: store.publication,
        hub: config.websub.hub,
        moved: path => fateOf(path, config.feeds),
        nextRun: scheduler.nextRun,
        admin: token === null
            ? null
            : {
                token,
                backstage: backstageOf(store, settings, onDemand(scheduler, runs, folder, settings, cut)),
            },
        settings: serveSettings(config, folder),
        log,
        stop: stop.signal,
    });
    return {
        listener: app.listener,
        nextRun: scheduler.nextRun,
        start: async () => {
            await scheduler.request('start');
            isStarting = false;
            return lastOf(runs);
        },
        stop: async () => {
            await scheduler.stop();
            hubs.stop();
            stop.abort();
            await settled(runs, cut);
            await end(app, store);
        },
    };
}
function scheduled(config, settings, { state }, runs, failed) {
    const { cron, timeZone, watch, polling } = config.schedule;
    const { folder } = settings.articles;
    return schedule({
        ...{ cron, timeZone, failed },
        run: trigger => runs.run(trigger),
        watch: watch ? { folder, isArticle: isArticleName, isHidden: isTemporaryName, polling } : null,
        nextChange: () => nextChange(state),
    });
}
/** A run as the admin asks for it, in turn with the others. */
function onDemand(scheduler, runs, folder, settings, { signal: stop }) {
    return async ({ force, dryRun: isDry }, progress) => {
        if (isDry)
            return dryRun(folder, settings, { trigger: 'api', force, clock: Date.now, stop });
        runs.wish({ force, progress });
        await scheduler.request('api');
        return lastOf(runs);
    };
}
function lastOf({ last }) {
    return last ?? Promise.reject(new Error('there was no run yet'));
}
function serveSettings({ server }, folder) {
    const { proxies, perHour, memory } = server;
    return { proxies, perHour, memory, audienceFile: resolve(folder, 'audience.json') };
}
function lookOf({ site, timeZone, theme }) {
    return { look: { site, timeZone, theme: theme !== null }, theme };
}
/** Waits for the run in hand, and ends it where it stands when it takes too long. */
async function settled({ last }, cut) {
    if (last === null)
        return;
    const wait = new AbortController();
    const run = last.then(() => undefined, () => undefined);
    const late = setTimeout(patience, undefined, { signal: wait.signal, ref: false });
    await Promise.race([run, late.then(() => cut.abort(new Error('the server stops')))]);
    wait.abort();
    await run;
}
async function end(app, store) {
    await app.save();
    await store.close();
}
