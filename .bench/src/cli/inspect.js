import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { normalize } from '../normalize/normalize.js';
import { formatProblem, ProblemError } from '../problem.js';
import { asJson, asText, brokenAsJson } from './inspect-output.js';
import { readConfig } from './read-config.js';
export const inspect = {
    name: 'inspect',
    usage: 'PATH…',
    meaning: 'Show articles as normalized: each field with where it came from, what was removed and why',
    flags: { json: { type: 'boolean', meaning: 'Print one JSON object a line' } },
    run: async (paths, flags, terminal) => {
        if (paths.length === 0)
            throw new ProblemError([
                {
                    what: 'no article file is named',
                    where: 'pressrun inspect',
                    fix: 'Name one or more: `pressrun inspect articles/first.md`.',
                },
            ]);
        const { site } = await readConfig(terminal);
        for (const path of paths) {
            terminal.stop.throwIfAborted();
            const file = await readArticleFile(path, terminal.cwd);
            const show = flags.json === true ? showAsJson : showAsText;
            show(file, site, terminal);
        }
        return 0;
    },
};
function showAsJson(file, settings, terminal) {
    const { article, problems } = attempt(file, settings);
    terminal.out(article ? asJson(article) : brokenAsJson(file.path, problems));
}
function showAsText(file, settings, terminal) {
    const { article, problems } = attempt(file, settings);
    if (article)
        terminal.out(asText(article));
    for (const problem of problems)
        terminal.err(`${formatProblem(problem)}\n`);
}
/** A file that cannot be normalized is an answer here, not a failure: it is what was asked for. */
function attempt(file, settings) {
    try {
        return { article: normalize(file, settings), problems: [] };
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        return { article: null, problems: error.problems };
    }
}
async function readArticleFile(path, cwd) {
    const file = resolve(cwd, path);
    try {
        const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
        return { path, bytes, modified: mtime.toISOString() };
    }
    catch (error) {
        const reason = error instanceof Error && 'code' in error ? error.code : error;
        throw new ProblemError([
            {
                what: `cannot be read (${reason})`,
                where: path,
                fix: 'Name a file that is there and readable.',
            },
        ], { cause: error });
    }
}
