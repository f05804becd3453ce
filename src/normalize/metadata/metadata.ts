import type { Article, Evidence, Instant } from '../../article.ts';
import { besideArticle } from '../../local-file.ts';
import type { Problem } from '../../problem.ts';
import type { Parsed, Settings } from '../parsed.ts';
import { findAttachments } from './attachments.ts';
import { findAuthors } from './authors.ts';
import {
  declaredDate,
  expiresPlaces,
  findPublished,
  findUpdated,
  pageDate,
  readsDayFirst,
} from './dates.ts';
import { writesDayFirst } from './day-order.ts';
import { findEpisode } from './episode.ts';
import { gatherFacts } from './facts/gather.ts';
import { Findings } from './findings.ts';
import { findImage } from './image.ts';
import { findLanguage } from './language.ts';
import type { DateHabits } from './moment.ts';
import type { Read } from './place.ts';
import { isDeclared } from './place.ts';
import { readSection, sectionPlaces } from './section.ts';
import { findSources } from './sources.ts';
import { findTags } from './tags.ts';
import { findDraft, readDeclaredText, readId, textPlaces } from './text-fields.ts';
import { pageAddress, urlPlaces } from './url.ts';

/** What an article file says about itself besides its body. What it does not say is null. */
export interface Metadata
  extends Omit<
    Article,
    'path' | 'title' | 'html' | 'text' | 'words' | 'summary' | 'images' | 'files' | 'removed'
  > {
  /** Null where the file has none: an article without a title cannot be published. */
  readonly title: string | null;
  /** Declared or in a meta element: a candidate for the summary. */
  readonly description: string | null;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly problems: readonly Problem[];
}

const fixes = {
  text: 'Write it as text, or leave it out.',
  id: 'Write it as a short text, or leave it out.',
  date: 'Write it as 2024-01-31 or 2024-01-31T09:00:00+01:00, or leave it out.',
  pageDate: 'Nothing to do if the date in use is right; else correct it in the file.',
  url: 'Write an absolute http or https address, or leave it out.',
  language: 'Write a language tag such as en or pt-BR, or leave it out.',
  flag: 'Write true or false.',
};

/**
 * Reads the metadata of an article: for each field the places where it may stand are looked
 * through in order, and the first valid answer wins. Call it before the tree is changed.
 */
export function metadata(parsed: Parsed, settings: Settings): Metadata {
  const { facts, title, sample, siteName, siteNames } = gatherFacts(parsed);
  const findings = new Findings(facts, parsed.path);
  const text = (field: keyof typeof textPlaces): string | null =>
    findings.look(field, textPlaces[field], readDeclaredText, fixes.text);

  const savedFrom = facts.get('saved from url')?.[0]?.value;
  const url = findings.look(
    'url',
    urlPlaces,
    value => pageAddress(value, typeof savedFrom === 'string' ? savedFrom : null),
    fixes.url,
  );
  const base = url ?? besideArticle(settings.url, parsed.path);
  const language = findings.settle('language', findLanguage(facts, sample), fixes.language);
  const habits: DateHabits = {
    timeZone: settings.timeZone,
    dayFirst: () => writesDayFirst(facts) ?? readsDayFirst(language, url),
  };
  const readDate: Read<Instant> = (value, place) =>
    isDeclared(place) ? declaredDate(value, habits) : pageDate(value, habits, parsed.modified);
  const date = (field: string, places: readonly string[]): Instant | null =>
    findings.look(field, places, readDate, fixes.date);

  return {
    id: findings.look('id', textPlaces.id, readId, fixes.id),
    slug: text('slug'),
    title: text('title') ?? findings.keep('title', title),
    authors: findings.keep('authors', findAuthors(facts, siteNames)) ?? [],
    published: findings.settle('published', findPublished(facts, readDate), fixes.date),
    updated: findings.settle('updated', findUpdated(facts, readDate), fixes.date),
    expires: date('expires', expiresPlaces),
    draft: findings.settle('draft', findDraft(facts), fixes.flag) ?? false,
    language,
    url,
    site: text('site') ?? siteName,
    section: findings.look('section', sectionPlaces, readSection, fixes.text),
    tags: findings.keep('tags', findTags(facts)) ?? [],
    rights: text('rights'),
    image: findings.keep('image', findImage(facts, base)),
    attachments: findings.keep('attachments', findAttachments(facts, base)) ?? [],
    episode: findEpisode(facts, base),
    sources: findings.keep('sources', findSources(facts)) ?? [],
    description: text('description'),
    evidence: findings.evidence,
    problems: findings.problems,
  };
}
