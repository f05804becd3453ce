import { formatProblem, ProblemError } from '../problem.js';
import { close, listen, portOf } from '../serve/listen.js';
import { readConfig } from './read-config.js';
import { summaryLine } from './report-lines.js';
import { greetingLines } from './serving/greeting.js';
import { openLog } from './serving/log.js';
import { logFailure } from './serving/runs.js';
import { serving } from './serving/serving.js';
/** Milliseconds that requests in hand may take when the server is asked to stop. */
const patience = 9_000;
const shortestToken = 16;
export const serve = {
    name: 'serve',
    usage: '',
    meaning: 'Publish on schedule and when a file changes, and serve the feeds',
    flags: {},
    run: async (_, __, terminal) => {
        const config = await readConfig(terminal);
        const log = openLog(config.server.log, terminal);
        const first = await serving(config, terminal.cwd, adminToken(terminal), log);
        const server = await listening(first, config);
        const current = await started(first, server, config, terminal);
        const reloaded = reloadable(current, server, terminal, log);
        await stopped(terminal.stop);
        await Promise.all([reloaded().then(last => last.stop()), close(server, patience)]);
        return 0;
    },
};
function adminToken({ env }) {
    const token = env.PRESSRUN_ADMIN_TOKEN ?? '';
    if (token === '')
        return null;
    if (token.length >= shortestToken)
        return token;
    const fix = `Take one of at least ${shortestToken} characters, such as \`openssl rand -hex 24\` prints.`;
    throw new ProblemError([
        { what: 'the token is too short to be secret', where: 'PRESSRUN_ADMIN_TOKEN', fix },
    ]);
}
async function listening(first, { server }) {
    try {
        return await listen(first.listener, server.host, server.port);
    }
    catch (error) {
        await first.stop();
        throw error;
    }
}
/** Makes the first run and greets; what was published before is served meanwhile. */
async function started(first, server, config, terminal) {
    try {
        const report = await first.start();
        const isAdminOn = adminToken(terminal) !== null;
        const greeting = { config, report, port: portOf(server), nextRun: first.nextRun(), isAdminOn };
        for (const line of greetingLines(greeting))
            terminal.out(`${line}\n`);
        return first;
    }
    catch (error) {
        await Promise.all([first.stop(), close(server, 0)]);
        throw error;
    }
}
/**
 * Serves by a new configuration whenever the process is asked to read it again; one that is not
 * right leaves the old one serving.
 *
 * @returns what waits for a change in hand and gives what serves now
 */
function reloadable(first, server, terminal, log) {
    let current = Promise.resolve(first);
    terminal.onReload(() => {
        current = current.then(old => replaced(old, server, terminal, log));
    });
    return () => current;
}
async function replaced(old, server, terminal, log) {
    try {
        const config = await readConfig(terminal);
        const next = await serving(config, terminal.cwd, adminToken(terminal), log);
        server.off('request', old.listener).on('request', next.listener);
        log.level = config.server.log;
        await old.stop();
        log.info('the configuration was read again');
        await next.start().then(report => log.info(summaryLine(report)), error => logFailure(log, error));
        return next;
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        for (const problem of error.problems)
            log.error(formatProblem(problem));
        log.error('the configuration before goes on serving');
        return old;
    }
}
function stopped(stop) {
    return new Promise(resolve => {
        if (stop.aborted)
            resolve();
        else
            stop.addEventListener('abort', () => resolve(), { once: true });
    });
}
