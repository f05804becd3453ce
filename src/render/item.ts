import type { Attachment, CleanHtml, Episode, Image, LeadImage, Person } from '../article.ts';
import type { Entry } from '../entry.ts';
import { type LocalFile, localPath } from '../local-file.ts';
import type { Site } from '../site.ts';
import { slug } from '../slug.ts';
import { imageType, mediaType } from './media-types.ts';
import { address, plain, plainLine } from './plain.ts';

/** An entry as every format says it: clean strings, absolute addresses, nothing twice. */
export interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string | null;
  /** Null in feeds of summaries. */
  readonly html: string | null;
  readonly published: Date;
  /** Never before `published`. */
  readonly updated: Date;
  readonly authors: readonly Person[];
  readonly tags: readonly string[];
  readonly image: Picture | null;
  /** The lead image first. */
  readonly images: readonly Picture[];
  readonly attachments: readonly Attachment[];
  readonly episode: Episode | null;
  readonly language: string;
  readonly rights: string | null;
}

/** An image with what its file tells. */
export interface Picture extends Image {
  /** Media type; null where neither the file nor the end of its address tells one. */
  readonly type: string | null;
  /** Null where the image is not published from here. */
  readonly bytes: number | null;
}

/** An entry in the words of a feed. */
export function itemOf(entry: Entry, content: 'full' | 'summary', site: Site): Item {
  const { article } = entry;
  const page = new URL(`articles/${entry.slug}`, site.url).href;
  const image = pictureOf(article.image, article.files, site);
  const others = article.images.map(one => pictureOf(one, article.files, site));
  const images = [image, ...others].filter(found => found !== null);
  return {
    id: plain(entry.id),
    url: address(entry.link) ?? page,
    title: plainLine(article.title),
    summary: textOrNull(article.summary),
    html: content === 'full' ? plain(linkedTo(page, article.html)) : null,
    published: new Date(entry.published),
    updated: new Date(lastChange(entry)),
    authors: article.authors.map(personOf).filter(({ name }) => name !== ''),
    tags: uniqueBy(article.tags.map(plainLine), slug).filter(tag => tag !== ''),
    image,
    images: uniqueBy(images, urlOf),
    attachments: uniqueBy(article.attachments.flatMap(attachmentOf), urlOf),
    episode: article.episode === null ? null : episodeOf(article.episode),
    language: article.language ?? site.language,
    rights: textOrNull(article.rights),
  };
}

/**
 * Notes and their marks link to each other; readers show the body without its page's address, so
 * that these links name the page. In clean HTML a quotation mark stands only around attributes.
 */
function linkedTo(page: string, html: CleanHtml): string {
  return html.replaceAll(' href="#', ` href="${page}#`);
}

/** When the entry last became different for its readers: it appeared, or was revised since. */
export function lastChange(entry: Entry): string {
  const revised = entry.updated > entry.published;
  return revised ? entry.updated : entry.published;
}

export function personOf({ name, url, email }: Person): Person {
  return { name: plainLine(name), url: address(url), email: textOrNull(email) };
}

export function textOrNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : plainLine(text);
}

function pictureOf(
  image: LeadImage | null,
  files: readonly LocalFile[],
  site: Site,
): Picture | null {
  const url = address(image?.url ?? null);
  if (image === null || url === null) return null;
  const { alt, caption, credit, width, height } = image;
  const path = localPath(url, site.url);
  const file = files.find(candidate => candidate.path === path);
  return {
    url,
    type: file?.type ?? imageType(url),
    bytes: file?.bytes ?? null,
    alt: textOrNull(alt),
    caption: textOrNull(caption),
    credit: textOrNull(credit),
    width,
    height,
  };
}

function attachmentOf({ url, type, title, bytes, duration }: Attachment): Attachment[] {
  const absolute = address(url);
  return absolute === null
    ? []
    : [{ url: absolute, type: mediaType(type), title: textOrNull(title), bytes, duration }];
}

function episodeOf(episode: Episode): Episode {
  const transcript = address(episode.transcript?.url ?? null);
  return {
    ...episode,
    transcript:
      transcript === null || episode.transcript === null
        ? null
        : { url: transcript, type: mediaType(episode.transcript.type) },
    chapters: address(episode.chapters),
  };
}

function urlOf({ url }: { readonly url: string }): string {
  return url;
}

/** The first of those that have the same key. */
function uniqueBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value);
    if (!found.has(key)) found.set(key, value);
  }
  return [...found.values()];
}
