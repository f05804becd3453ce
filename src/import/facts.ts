import type { Instant, Person } from '../article.ts';
import { slug } from '../slug.ts';
import type { ImportedArticle, Omission } from './imported.ts';

/** What formats that publish HTML say of an article; null is unknown. */
export interface Facts {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: Instant | null;
  readonly updated: Instant | null;
  readonly authors: readonly Partial<Person>[];
  readonly tags: readonly string[];
  /** HTML. */
  readonly summary: string | null;
  readonly html: string;
  readonly image: ImportedImage | null;
  readonly attachments: readonly ImportedAttachment[];
  /** Front matter that few formats have: `section`, `language`, `draft`… */
  readonly more: Readonly<Record<string, unknown>>;
}

export interface ImportedImage {
  readonly url: string;
  readonly alt?: string | null;
  readonly caption?: string | null;
  readonly credit?: string | null;
}

export interface ImportedAttachment {
  readonly url: string;
  readonly type: string | null;
  readonly title?: string | null;
  readonly bytes: number | null;
  /** Seconds, or as in `1:02:03`. */
  readonly duration?: string | number | null;
}

/** The article that the facts make, or why they make none. */
export function articleOf(facts: Facts): ImportedArticle | Omission {
  const { id, url, title, published, html } = facts;
  const what = title ?? url ?? id ?? 'an article without a name';
  const key = id ?? url;
  if (key === null) return { what, why: 'has neither an id nor a link' };
  if (html.trim() === '') return { what, why: 'has no text' };
  return {
    id: key,
    path: `${published?.slice(0, 4) ?? 'undated'}/${nameOf(facts)}`,
    format: 'html',
    fields: fieldsOf(facts),
    body: html.trim(),
  };
}

/** Whether it is an article, and not why there is none. */
function isArticle(one: ImportedArticle | Omission): one is ImportedArticle {
  return 'id' in one;
}

/** Articles and omissions, each in their order. */
export function sorted(found: readonly (ImportedArticle | Omission)[]): {
  articles: ImportedArticle[];
  omitted: Omission[];
} {
  return {
    articles: found.filter(isArticle),
    omitted: found.flatMap(one => (isArticle(one) ? [] : [one])),
  };
}

function fieldsOf(facts: Facts): Record<string, unknown> {
  const { url, published, updated, authors, tags, summary, image, attachments, more } = facts;
  return {
    title: facts.title ?? openingOf(facts.html),
    url,
    date: published,
    updated: published !== null && updated !== null && updated <= published ? null : updated,
    authors: authors.map(said),
    tags: [...new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''))],
    summary,
    image: image === null ? null : said(image),
    attachments: attachments.map(said),
    ...more,
  };
}

/** Without what is unknown. */
function said(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== null && part !== undefined),
  );
}

/** By the last part of its address, which its author has chosen; else by its title. */
function nameOf({ url, title, html }: Facts): string {
  const last = url === null || !URL.canParse(url) ? '' : (partsOf(url).at(-1) ?? '');
  const byAddress = slug(last.replace(/\.(html?|php|aspx?)$/i, ''));
  return byAddress || slug(title ?? openingOf(html)) || 'article';
}

function partsOf(url: string): string[] {
  const parts = new URL(url).pathname.split('/').filter(part => part !== '');
  return parts.map(part => (/%(?![0-9a-f]{2})/i.test(part) ? part : decodeOr(part)));
}

function decodeOr(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

const titleLength = 60;

/** The first words, for what was published without a title. */
function openingOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= titleLength) return text;
  return `${text.slice(0, titleLength).replace(/\s+\S*$/, '')}…`;
}
