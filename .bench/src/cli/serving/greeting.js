import { formatProblem } from '../../problem.js';
import { summaryLine } from '../report-lines.js';
/** The first lines of a server: what was published, what has problems, and what to open. */
export function greetingLines({ config, report, port, nextRun, isAdminOn }) {
    const { host } = config.server;
    const home = `http://${reachable(host)}:${port}/`;
    const { articles, site } = config;
    const watching = config.schedule.watch ? `, and when a file in ${articles.folder} changes` : '';
    return [
        summaryLine(report),
        ...report.problems.map(problem => `  ${formatProblem(problem)}`),
        '',
        ...addresses(isAdminOn).map(([path, what]) => `  ${(home + path).padEnd(home.length + 10)}${what}`),
        ...(site.url === home ? [] : ['', `Links in the feeds start with ${site.url} (site.url).`]),
        '',
        nextRun === null ? 'No run is scheduled.' : `Next run: ${nextRun}${watching}. Ctrl-C stops.`,
    ];
}
function addresses(isAdminOn) {
    return [
        ['', 'articles and feeds, for people'],
        ['rss.xml', 'all articles as RSS; also atom.xml and feed.json'],
        ['opml.xml', 'all feeds'],
        [
            'admin',
            isAdminOn ? 'runs, articles, subscribers' : 'off; PRESSRUN_ADMIN_TOKEN switches it on',
        ],
    ];
}
/** A host that a browser on this machine reaches. */
function reachable(host) {
    if (host === '0.0.0.0' || host === '::')
        return 'localhost';
    return host.includes(':') ? `[${host}]` : host;
}
