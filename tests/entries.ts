import type { Article, CleanHtml } from '../src/article.ts';
import { load } from '../src/config/load.ts';
import type { Entry } from '../src/entry.ts';
import type { FeedSettings } from '../src/feed-settings.ts';
import type { Site } from '../src/site.ts';

/** A site for tests that is not about sites. */
export const site: Site = {
  title: 'The Harbour',
  url: 'https://harbour.example/',
  description: 'News of the harbour.',
  language: 'en',
  author: { name: 'The Harbour Desk', url: null, email: null },
  rights: null,
  icon: null,
};

/** An entry that says only what the test says of it. */
export function entryOf(
  article: Partial<Omit<Article, 'html'>> & { readonly html?: string } = {},
  entry: Partial<Omit<Entry, 'article'>> = {},
): Entry {
  const slug = entry.slug ?? 'a-storm';
  return {
    id: `urn:example:${slug}`,
    slug,
    link: `https://harbour.example/articles/${slug}`,
    published: '2026-03-01T08:00:00.000Z',
    updated: '2026-03-01T08:00:00.000Z',
    firstSeen: '2026-03-01T08:00:00.000Z',
    ...entry,
    article: articleOf(article),
  };
}

function articleOf({
  html = '<p>The storm came at night.</p>',
  ...fields
}: Parameters<typeof entryOf>[0] & object): Article {
  return {
    path: 'a-storm.md',
    id: null,
    slug: null,
    title: 'A storm',
    authors: [],
    published: null,
    updated: null,
    expires: null,
    draft: false,
    language: null,
    url: null,
    site: null,
    section: null,
    tags: [],
    rights: null,
    image: null,
    images: [],
    attachments: [],
    episode: null,
    files: [],
    sources: [],
    summary: null,
    text: 'The storm came at night.',
    words: 5,
    evidence: {},
    removed: [],
    problems: [],
    ...fields,
    html: html as CleanHtml,
  };
}

/** The feed settings that a configuration text gives. */
export function settingsOf(yaml = ''): FeedSettings {
  return load(yaml, {}).feeds;
}
