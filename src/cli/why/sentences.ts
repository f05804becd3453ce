import type { Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import type { Problem } from '../../problem.ts';
import { articleEndings, isArticleName, isTemporaryName } from '../../read/names.ts';
import type { RunReport } from '../../report.ts';
import { whyWithheld } from '../placements.ts';

/** What is known of one article file. */
export interface KnownArticle {
  /** Relative to the articles folder. */
  readonly path: string;
  /** When the file changed last; null where there is none. */
  readonly modified: Instant | null;
  /** What was made of it; null where nothing could be. */
  readonly entry: Entry | null;
  /** What the last run has said of the file. */
  readonly problems: readonly Problem[];
  readonly lastRun: RunReport | null;
}

/** Why an article is published or is not, and what the next run will do about it. Pure. */
export function sentencesOn(article: KnownArticle, now: Instant): string[] {
  const { entry, lastRun } = article;
  return [
    ...(entry === null ? withoutEntry(article) : withEntry(entry, article, now)),
    ...(lastRun === null ? [] : sinceRun(article, lastRun)),
  ];
}

function withoutEntry({ path, problems, modified }: KnownArticle): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (problems.length > 0)
    return problems.map(({ what, fix }) => `It is not published: ${what}. ${fix}`);
  if (modified === null) return ['The file is not there any more, and the article with it.'];
  if (isTemporaryName(name))
    return [
      'It is passed over: names such as this are of hidden files, and of those that editors leave behind.',
    ];
  if (!isArticleName(name))
    return [`It is no article: article files end in ${articleEndings.join(', ')}.`];
  return ['No run has read it yet. `pressrun run` does.'];
}

function withEntry(entry: Entry, { problems }: KnownArticle, now: Instant): string[] {
  const withheld = whyWithheld(entry, now);
  const own = new Set(entry.article.problems.map(({ what }) => what));
  const standing =
    withheld === null
      ? `It is published, with the date ${entry.published} (${dateSource(entry)}).`
      : `It is in no feed: ${withheld}.`;
  return [
    standing,
    ...problems.map(({ what, fix }) =>
      own.has(what)
        ? `Worth mending: ${what}. ${fix}`
        : `This is the last good version, because of the file now: ${what}. ${fix}`,
    ),
  ];
}

function dateSource({ article }: Entry): string {
  return (
    article.evidence.published?.from ??
    'none is stated: the time of the file when it was first seen'
  );
}

function sinceRun({ modified, entry }: KnownArticle, lastRun: RunReport): string[] {
  const { outcome, started, problems } = lastRun;
  if (outcome === 'refused' || outcome === 'failed')
    return problems
      .slice(0, 1)
      .map(({ what, fix }) => `The last run, of ${started}, changed nothing: ${what}. ${fix}`);
  if (modified === null && entry !== null)
    return ['The file is gone: the next run takes the article out of the feeds.'];
  if (modified !== null && modified > started && entry !== null)
    return [`The file was changed at ${modified}, after the last run: the next one reads it.`];
  return [];
}
