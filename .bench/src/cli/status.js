import { resolve } from 'node:path';
import { formatProblem } from '../problem.js';
import { openStore } from '../remember/store/state.js';
import { nextSlot } from '../trigger/cron.js';
import { pingLines } from './ping-line.js';
import { readConfig } from './read-config.js';
import { summaryLine } from './report-lines.js';
const shownRuns = 5;
const shownPings = 1000;
export const status = {
    name: 'status',
    usage: '',
    meaning: 'Show the last runs, the next one, what stands in the way of articles, and the feeds',
    flags: { json: { type: 'boolean', meaning: 'Print it as JSON' } },
    run: async (_, flags, terminal) => {
        const { state, site, schedule } = await readConfig(terminal);
        const store = await openStore(resolve(terminal.cwd, state), site.url);
        try {
            const now = await statusOf(store.publication, nextSlot(schedule.cron, schedule.timeZone));
            terminal.out(flags.json === true ? `${JSON.stringify(now, null, 2)}\n` : asText(now));
            return 0;
        }
        finally {
            await store.close();
        }
    },
};
async function statusOf(publication, nextRun) {
    const [edition, runs, problems, feeds, pings] = await Promise.all([
        publication.edition(),
        publication.runs(shownRuns),
        publication.problems(),
        publication.feeds(),
        publication.pings(shownPings),
    ]);
    return { edition, nextRun, runs, problems, feeds, pings };
}
function asText({ runs, nextRun, problems, feeds, pings }) {
    return [
        ...section('Last runs', runs.map(runLine)),
        ...section('Next run', nextRun === null ? [] : [`${nextRun}, while \`pressrun serve\` runs`]),
        ...section('Problems', problems.map(formatProblem)),
        ...section('Feeds', feeds.map(({ definition, total }) => `${definition.key}  ${definition.title} (${total})`)),
        ...(pings.length === 0 ? [] : section('Hubs', pingLines(pings))),
    ].join('\n');
}
function section(name, lines) {
    const shown = lines.length === 0 ? ['none'] : lines;
    return [name, ...shown.map(line => `  ${line}`), ''];
}
function runLine(report) {
    return `${report.started}  ${report.trigger.padEnd(8)}  ${summaryLine(report)}`;
}
