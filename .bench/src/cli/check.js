import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkDocument } from '../check/check.js';
import { ProblemError } from '../problem.js';
import { publicationOf } from '../remember/store/publication.js';
import { openForLook } from '../remember/store/state.js';
import { readConfig } from './read-config.js';
export const check = {
    name: 'check',
    usage: '[FILE|URL]…',
    meaning: "Check feeds, every document of the edition if none is named, against the formats' rules",
    flags: { json: { type: 'boolean', meaning: 'Print one finding a line as JSON' } },
    run: async (names, flags, terminal) => {
        const show = flags.json === true ? asJson : asText;
        const counts = { documents: 0, error: 0, warning: 0 };
        for await (const { name, body } of names.length > 0
            ? named(names, terminal)
            : edition(terminal)) {
            terminal.stop.throwIfAborted();
            counts.documents++;
            for (const finding of checkDocument(body)) {
                counts[finding.severity]++;
                terminal.out(show(name, finding));
            }
        }
        terminal.err(`${counted(counts)}\n`);
        return counts.error > 0 ? 1 : 0;
    },
};
const WAIT_MILLISECONDS = 30_000;
async function* named(names, { cwd, stop }) {
    for (const name of names) {
        const isWeb = /^https?:\/\//i.test(name);
        yield { name, body: await (isWeb ? fetched(name, stop) : fromFile(name, cwd)) };
    }
}
async function* edition(terminal) {
    const { state, site } = await readConfig(terminal);
    const database = await openForLook(resolve(terminal.cwd, state));
    try {
        const publication = publicationOf(database, site.url);
        for (const path of await publication.documentPaths()) {
            const document = await publication.document(path);
            if (document === null)
                continue;
            yield { name: path, body: Buffer.from(document.bodies.identity).toString('utf8') };
        }
    }
    finally {
        await database.destroy();
    }
}
async function fetched(url, stop) {
    const response = await orProblem(url, 'cannot be fetched', () => fetch(url, { signal: AbortSignal.any([stop, AbortSignal.timeout(WAIT_MILLISECONDS)]) }));
    if (!response.ok)
        throw problem(url, `answers ${response.status}`, 'Name an address that answers with a feed.');
    return orProblem(url, 'cannot be fetched', () => response.text());
}
async function fromFile(path, cwd) {
    return orProblem(path, 'cannot be read', () => readFile(resolve(cwd, path), 'utf8'));
}
/** Whatever goes wrong in file system or network is a problem with what was named. */
async function orProblem(where, what, work) {
    try {
        return await work();
    }
    catch (error) {
        throw problem(where, `it ${what}: ${reasonOf(error)}`, 'Name a file or an address.', error);
    }
}
/** The system's code, which the fetch of Node hides in the cause. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return error.cause === undefined ? error.message : reasonOf(error.cause);
}
function problem(where, what, fix, cause) {
    return new ProblemError([{ what, where, fix }], { cause });
}
function asText(name, { severity, where, what, fix, rule, source }) {
    return `${name}: ${severity}: ${where}: ${what}. ${fix} [${rule}: ${source}]\n`;
}
function asJson(name, finding) {
    return `${JSON.stringify({ document: name, ...finding })}\n`;
}
function counted({ documents, error, warning, }) {
    return `documents: ${documents}, errors: ${error}, warnings: ${warning}`;
}
