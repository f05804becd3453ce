import { readFile, stat } from 'node:fs/promises';
import { deadline } from '../deadline.ts';
import { ProblemError } from '../problem.ts';
import { wholeAnswer } from '../whole-answer.ts';
import type { Harvest } from './imported.ts';
import { harvestDocument, harvestFolder } from './sources.ts';

/** Documents of one feed that are followed; more are a ring, or a trap. */
const mostDocuments = 1000;
const patience = 30_000;

/**
 * The articles of a file, a folder or an address. From an address, the documents that hold older articles are
 * read too (RFC 5005 `prev-archive`, Atom `next`, JSON Feed `next_url`).
 *
 * @param site the address of the old site, where someone has named it; ends in `/`
 * @param found told how many articles are found so far
 * @throws ProblemError when it cannot be read, or articles are not imported from it
 */
export async function harvest(
  source: string,
  site: string | null,
  stop: AbortSignal,
  found: (articles: number) => void,
): Promise<Harvest> {
  if (/^https?:\/\//i.test(source)) return harvestAddress(source, site, stop, found);
  const bytes = await orProblem(source, async () =>
    (await stat(source)).isDirectory() ? null : readFile(source),
  );
  return bytes === null ? harvestFolder(source, site) : harvestDocument(bytes, source, site);
}

async function harvestAddress(
  address: string,
  site: string | null,
  stop: AbortSignal,
  found: (articles: number) => void,
): Promise<Harvest> {
  const all: Harvest[] = [];
  const seen = new Set<string>();
  for (let next: string | null = address; next !== null && seen.size < mostDocuments; ) {
    seen.add(next);
    const harvested = harvestDocument(await fetched(next, stop), next, site);
    all.push(harvested);
    found(all.reduce((sum, { articles }) => sum + articles.length, 0));
    const older: string | null = absolute(harvested.next, next);
    next = older !== null && !seen.has(older) ? older : null;
  }
  return {
    articles: all.flatMap(({ articles }) => articles),
    omitted: all.flatMap(({ omitted }) => omitted),
    next: null,
  };
}

function absolute(link: string | null, base: string): string | null {
  return link !== null && URL.canParse(link, base) ? new URL(link, base).href : null;
}

async function fetched(address: string, stop: AbortSignal): Promise<Uint8Array> {
  return orProblem(address, async () => {
    const response = await fetch(address, { signal: deadline(stop, patience) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return wholeAnswer(response);
  });
}

/** Whatever goes wrong in file system or network is a problem with what was named. */
async function orProblem<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = `the articles cannot be read: ${reason}`;
    throw new ProblemError([{ what, where, fix: 'Name a file, a folder or an address.' }], {
      cause: error,
    });
  }
}
