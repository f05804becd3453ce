import { resolve } from 'node:path';
import { pressrun } from '../pressrun.js';
import { underLock } from '../remember/store/lock.js';
import { openForLook, openStore, withoutTrace } from '../remember/store/state.js';
import { pressSettings } from './press-settings.js';
import { readConfig } from './read-config.js';
import { documentLines, reportLines } from './report-lines.js';
import { tellAfterRun } from './tell-after-run.js';
export const run = {
    name: 'run',
    usage: '',
    meaning: 'Publish what has changed in the articles folder, once, now',
    flags: {
        'dry-run': { type: 'boolean', meaning: 'Say what a run would change, and change nothing' },
        force: { type: 'boolean', meaning: 'Publish although most articles have vanished' },
        json: { type: 'boolean', meaning: 'Print the report as JSON' },
    },
    run: async (_, flags, terminal) => {
        try {
            const report = await runOnce(flags, terminal);
            return report.counts.broken > 0 || report.outcome === 'refused' ? 1 : 0;
        }
        catch (error) {
            if (!terminal.stop.aborted)
                throw error;
            terminal.err('pressrun: stopped; what was published before stays\n');
            return 1;
        }
    },
};
async function runOnce(flags, terminal) {
    const config = await readConfig(terminal);
    const settings = await pressSettings(config, terminal.cwd);
    const folder = resolve(terminal.cwd, config.state);
    const force = flags.force === true;
    const request = { trigger: 'manual', force, clock: Date.now, stop: terminal.stop };
    if (flags['dry-run'] === true) {
        const report = await dryRun(folder, settings, request);
        const lines = [
            ...documentLines(report),
            ...reportLines(report),
            'A dry run: nothing was changed',
        ];
        print(report, lines, flags, terminal);
        return report;
    }
    const report = await realRun(folder, settings, request, terminal);
    print(report, reportLines(report), flags, terminal);
    if (settings.hubs.length > 0)
        await tellAfterRun(folder, settings.site.url, request, terminal);
    return report;
}
async function realRun(folder, settings, request, terminal) {
    const waiting = () => terminal.err('pressrun: another run is going on; this one waits for it\n');
    return underLock(folder, waiting, request.stop, async () => {
        const store = await openStore(folder, settings.site.url);
        try {
            return await pressrun(store.state, settings, request);
        }
        finally {
            await store.close();
        }
    });
}
/** Says what a run would change, and changes nothing. */
export async function dryRun(folder, settings, request) {
    const state = await openForLook(folder);
    try {
        return await withoutTrace(state, db => pressrun(db, { ...settings, export: null }, request));
    }
    finally {
        await state.destroy();
    }
}
function print(report, lines, flags, terminal) {
    if (flags.json === true)
        terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else
        for (const line of lines)
            terminal.out(`${line}\n`);
}
