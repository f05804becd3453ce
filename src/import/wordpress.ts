import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts';
import { articleOf, type Facts, type ImportedAttachment, sorted } from './facts.ts';
import type { DocumentSource, ImportedArticle, Omission } from './imported.ts';
import { instant } from './instant.ts';
import { postHtml } from './wordpress-html.ts';

/** A WordPress export: RSS with all that its feeds leave out (WXR 1.0 to 1.2). */
export const wordpress: DocumentSource<XmlElement> = {
  name: 'WordPress export',
  matches: root => {
    const channel = childOf(root, 'channel');
    return channel !== undefined && childOf(channel, 'wp:wxr_version') !== undefined;
  },
  read: root => {
    const [channel] = childrenOf(root, 'channel');
    if (channel === undefined) return { articles: [], omitted: [], next: null };
    const site: Site = {
      names: namesOf(channel),
      files: filesOf(channel),
      language: textOf(channel, 'language'),
    };
    const items = childrenOf(channel, 'item').filter(item => !isFurniture(item));
    const { articles, omitted } = sorted(items.map(item => articleFrom(item, site)));
    return { articles, omitted: [...omitted, ...items.flatMap(lostParts)], next: null };
  },
};

interface Site {
  /** What people are called, by their login. */
  readonly names: ReadonlyMap<string, string>;
  /** Addresses of uploads, by the id of their post. */
  readonly files: ReadonlyMap<string, string>;
  readonly language: string | null;
}

function namesOf(channel: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(channel, 'wp:author').map(author => {
      const login = textOf(author, 'wp:author_login') ?? '';
      return [login, textOf(author, 'wp:author_display_name') ?? login];
    }),
  );
}

function filesOf(channel: XmlElement): Map<string, string> {
  return new Map(
    childrenOf(channel, 'item').flatMap(item => {
      const [id, url] = [textOf(item, 'wp:post_id'), textOf(item, 'wp:attachment_url')];
      return id === null || url === null ? [] : [[id, url] as const];
    }),
  );
}

/** Kinds of posts that are no text: uploads, menus, revisions, styles. */
function isFurniture(item: XmlElement): boolean {
  return !['post', 'page'].includes(textOf(item, 'wp:post_type') ?? 'post');
}

/** Why a post of that status is no article; those that are not named here are. */
const statuses: Readonly<Record<string, string>> = {
  private: 'is private',
  trash: 'is in the trash',
  'auto-draft': 'was never written',
};

function articleFrom(item: XmlElement, site: Site): ImportedArticle | Omission {
  const why = reasonAgainst(item);
  const what = textOf(item, 'title') ?? textOf(item, 'link') ?? 'a post';
  return why === null ? articleOf(factsOf(item, site)) : { what, why };
}

function reasonAgainst(item: XmlElement): string | null {
  if (textOf(item, 'wp:post_type') === 'page') return 'is a page, not a post';
  if (textOf(item, 'wp:post_password') !== null) return 'is protected by a password';
  return statuses[textOf(item, 'wp:status') ?? ''] ?? null;
}

function lostParts(item: XmlElement): Omission[] {
  const comments = childrenOf(item, 'wp:comment').length;
  if (comments === 0 || reasonAgainst(item) !== null) return [];
  const why = `leaves its comments behind (${comments})`;
  return [{ what: textOf(item, 'title') ?? 'a post', why }];
}

function factsOf(item: XmlElement, { names, files, language }: Site): Facts {
  const creator = textOf(item, 'dc:creator');
  const categories = termsOf(item, 'category').filter(name => name !== 'Uncategorized');
  const image = files.get(metaOf(item, '_thumbnail_id')[0] ?? '');
  const status = textOf(item, 'wp:status');
  return {
    id: textOf(item, 'guid'),
    url: textOf(item, 'link'),
    title: textOf(item, 'title'),
    published: instant(textOf(item, 'wp:post_date_gmt')) ?? instant(textOf(item, 'pubDate')),
    updated: instant(textOf(item, 'wp:post_modified_gmt')),
    authors: creator === null ? [] : [{ name: names.get(creator) ?? creator }],
    tags: [...categories, ...termsOf(item, 'post_tag')],
    summary: textOf(item, 'excerpt:encoded'),
    html: postHtml(textOf(item, 'content:encoded') ?? ''),
    image: image === undefined ? null : { url: image },
    attachments: metaOf(item, 'enclosure').flatMap(enclosureOf),
    more: {
      section: categories[0] ?? null,
      language,
      draft: status === 'draft' || status === 'pending' ? true : null,
    },
  };
}

function termsOf(item: XmlElement, domain: string): string[] {
  return childrenOf(item, 'category')
    .filter(({ attributes }) => attributes.domain === domain)
    .map(({ text }) => text.trim());
}

function metaOf(item: XmlElement, key: string): string[] {
  return childrenOf(item, 'wp:postmeta')
    .filter(meta => textOf(meta, 'wp:meta_key') === key)
    .flatMap(meta => textOf(meta, 'wp:meta_value') ?? []);
}

/** WordPress keeps an enclosure as lines: address, length, type, and what plugins add. */
function enclosureOf(value: string): ImportedAttachment[] {
  const [url = '', length, type] = value.split('\n').map(line => line.trim());
  if (!URL.canParse(url)) return [];
  const bytes = Number(length);
  return [{ url, type: type ?? null, bytes: bytes > 0 ? bytes : null }];
}
