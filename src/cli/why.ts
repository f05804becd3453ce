import { resolve } from 'node:path';
import { nearest } from '../nearest.ts';
import { pathInside } from '../path-inside.ts';
import type { Placement } from '../placement.ts';
import { formatProblem, ProblemError } from '../problem.ts';
import type { Publication } from '../publication.ts';
import { type Source, sourceOf } from '../read/source.ts';
import { publicationOf } from '../remember/store/publication.ts';
import { openForLook } from '../remember/store/state.ts';
import type { Run, Terminal } from './command.ts';
import { placementsOf, type Selection, whyWithheld } from './placements.ts';
import { articlesAt, stateAt } from './places.ts';
import { printAnswer } from './print-answer.ts';
import { readConfig } from './read-config.ts';
import { feedAsked } from './why/feed-asked.ts';
import { placementLines } from './why/placement-lines.ts';
import { type KnownArticle, sentencesOn } from './why/sentences.ts';

export const run: Run = async ([asked, feed], flags, terminal) => {
  if (asked === undefined) throw wrongUsage();
  const config = await readConfig(terminal);
  const { site, feeds } = config;
  const folder = articlesAt(config, terminal.cwd);
  const source = await sourceOf(folder, config.s3);
  const database = await openForLook(stateAt(config, terminal.cwd));
  try {
    const publication = publicationOf(database, site.url);
    const article = await find(asked, folder, source, publication, terminal);
    const selection = { feeds, siteLanguage: site.language, now: new Date().toISOString() };
    const sentences = sentencesOn(article, selection.now);
    const placements = await placementsIn(feed, article, publication, selection);
    const { path, entry } = article;
    const isPublished = entry !== null && whyWithheld(entry, selection.now) === null;
    printAnswer(
      {
        json: { path, title: entry?.article.title ?? null, sentences, feeds: placements },
        lines: [
          entry === null ? path : `${path}: ${entry.article.title}`,
          ...sentences,
          ...(isPublished || feed !== undefined ? placementLines(placements) : []),
        ],
        problems: article.problems.map(formatProblem),
      },
      flags,
      terminal,
    );
    return 0;
  } finally {
    await database.destroy();
  }
};

/**
 * @param asked a path from the working directory or from the articles folder on
 * @throws ProblemError for a file that is not there and never was
 */
async function find(
  asked: string,
  folder: string,
  source: Source,
  publication: Publication,
  terminal: Terminal,
): Promise<KnownArticle> {
  const places = [resolve(terminal.cwd, asked), asked];
  const paths = places.flatMap(place => pathInside(folder, place) ?? []);
  const found = await Promise.all(paths.map(path => lookAt(path, source, publication)));
  const known = found.find(
    ({ modified, entry, problems }) => modified !== null || entry !== null || problems.length > 0,
  );
  if (known !== undefined) return known;
  const { files } = await source.list();
  const meant = nearest(
    asked,
    files.map(file => file.path),
  );
  const fix = meant === null ? `There are no articles in ${folder}.` : `Did you mean ${meant}?`;
  throw new ProblemError([{ what: 'there is no such article file', where: asked, fix }]);
}

async function lookAt(
  path: string,
  source: Source,
  publication: Publication,
): Promise<KnownArticle> {
  const [entry, problems, ofFile, [lastRun = null], file] = await Promise.all([
    publication.entryAt(path),
    publication.problems(),
    publication.problemsAt(path),
    publication.runs(1),
    source.find(path),
  ]);
  const own = problems.filter(({ where }) => where === path || where.startsWith(`${path}:`));
  const named = own.length > 0 ? own : ofFile;
  return { path, entry, lastRun, problems: named, modified: file?.modified ?? null };
}

async function placementsIn(
  asked: string | undefined,
  { entry }: KnownArticle,
  publication: Publication,
  selection: Selection,
): Promise<readonly Placement[]> {
  const key =
    asked === undefined ? null : feedAsked(asked, await publication.feeds(), selection.feeds);
  if (entry === null) return [];
  const placements = await placementsOf(entry, publication, selection);
  return key === null ? placements : placements.filter(({ feed }) => feed === key);
}

function wrongUsage(): ProblemError {
  const fix = 'Name an article file: `pressrun why articles/first.md`.';
  return new ProblemError([{ what: 'no article is named', where: 'pressrun why', fix }]);
}
