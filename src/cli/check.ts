import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkDocument } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import { deadline } from '../deadline.ts';
import { ProblemError } from '../problem.ts';
import { publicationOf } from '../remember/store/publication.ts';
import { openForLook } from '../remember/store/state.ts';
import { wholeAnswer } from '../whole-answer.ts';
import type { Run, Terminal } from './command.ts';
import { stateAt } from './places.ts';
import { readConfig } from './read-config.ts';

export const run: Run = async (names, flags, terminal) => {
  const isQuiet = flags.quiet === true && flags.json !== true;
  const show = flags.json === true ? asJson : asText;
  const print = isQuiet ? terminal.err : terminal.out;
  const counts = { documents: 0, error: 0, warning: 0 };
  for await (const { name, body } of names.length > 0
    ? named(names, terminal)
    : edition(terminal)) {
    terminal.stop.throwIfAborted();
    counts.documents++;
    for (const finding of checkDocument(body)) {
      counts[finding.severity]++;
      if (finding.severity === 'error' || !isQuiet) print(show(name, finding));
    }
  }
  terminal.note(`${counted(counts)}\n`);
  return counts.error > 0 ? 1 : 0;
};

interface NamedDocument {
  readonly name: string;
  readonly body: string;
}

const WAIT_MILLISECONDS = 30_000;

async function* named(
  names: readonly string[],
  { cwd, stop }: Terminal,
): AsyncGenerator<NamedDocument> {
  for (const name of names) {
    const isWeb = /^https?:\/\//i.test(name);
    yield { name, body: await (isWeb ? fetched(name, stop) : fromFile(name, cwd)) };
  }
}

async function* edition(terminal: Terminal): AsyncGenerator<NamedDocument> {
  const { state, site } = await readConfig(terminal);
  const database = await openForLook(stateAt({ state }, terminal.cwd));
  try {
    const publication = publicationOf(database, site.url);
    for await (const paths of publication.documentPaths())
      for (const path of paths) {
        const document = await publication.document(path);
        if (document === null) continue;
        yield { name: path, body: Buffer.from(document.bodies.identity).toString('utf8') };
      }
  } finally {
    await database.destroy();
  }
}

async function fetched(url: string, stop: AbortSignal): Promise<string> {
  const response = await orProblem(url, 'cannot be fetched', () =>
    fetch(url, { signal: deadline(stop, WAIT_MILLISECONDS) }),
  );
  if (!response.ok)
    throw problem(url, `answers ${response.status}`, 'Name an address that answers with a feed.');
  const body = await orProblem(url, 'cannot be fetched', () => wholeAnswer(response));
  return new TextDecoder().decode(body);
}

async function fromFile(path: string, cwd: string): Promise<string> {
  return orProblem(path, 'cannot be read', () => readFile(resolve(cwd, path), 'utf8'));
}

/** Whatever goes wrong in file system or network is a problem with what was named. */
async function orProblem<Result>(
  where: string,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problem(where, `it ${what}: ${reasonOf(error)}`, 'Name a file or an address.', error);
  }
}

/** The system's code, which the fetch of Node hides in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

function problem(where: string, what: string, fix: string, cause?: unknown): ProblemError {
  return new ProblemError([{ what, where, fix }], { cause });
}

function asText(name: string, { severity, where, what, fix, rule, source }: Finding): string {
  return `${name}: ${severity}: ${where}: ${what}. ${fix} [${rule}: ${source}]\n`;
}

function asJson(name: string, finding: Finding): string {
  return `${JSON.stringify({ document: name, ...finding })}\n`;
}

function counted({
  documents,
  error,
  warning,
}: Record<'documents' | 'error' | 'warning', number>): string {
  return `documents: ${documents}, errors: ${error}, warnings: ${warning}`;
}
