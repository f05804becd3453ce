import type { Article, CleanHtml } from '../../src/article.ts';
import type { Entry } from '../../src/entry.ts';
import type { FeedDefinition } from '../../src/feed.ts';
import type { Look } from '../../src/pages/look.ts';

export const look: Look = {
  site: {
    title: 'The Harbour Gazette',
    url: 'https://gazette.example/',
    description: 'News from the harbour & the hills',
    language: 'en',
    author: { name: 'The Harbour Gazette', url: null, email: null },
    rights: null,
    icon: null,
  },
  timeZone: 'UTC',
  theme: false,
};

/** What the sanitizer would let through as it is. */
export function clean(html: string): CleanHtml {
  return html as CleanHtml;
}

const article: Article = {
  path: 'lighthouse.md',
  id: null,
  slug: null,
  title: 'The lighthouse is lit again',
  authors: [{ name: 'Ann Lee', url: 'https://ann.example/', email: null }],
  published: '2026-03-01T08:00:00.000Z',
  updated: null,
  expires: null,
  draft: false,
  language: 'en',
  url: null,
  site: null,
  section: 'Harbour',
  tags: ['coast'],
  rights: null,
  image: null,
  images: [],
  attachments: [],
  episode: null,
  files: [],
  sources: [],
  summary: 'After eleven dark years the lamp turns.',
  html: clean('<p>After <em>eleven</em> dark years the lamp turns.</p>'),
  text: 'After eleven dark years the lamp turns.',
  words: 7,
  evidence: {},
  removed: [],
  problems: [],
};

/** An entry of the gazette, with what a test wants to be different. */
export function entryOf(
  slug = 'lighthouse',
  own: Partial<Article> = {},
  link = `${look.site.url}articles/${slug}`,
): Entry {
  return {
    id: `urn:example:${slug}`,
    slug,
    link,
    published: '2026-03-01T08:00:00.000Z',
    updated: '2026-03-01T08:00:00.000Z',
    firstSeen: '2026-03-01T08:00:00.000Z',
    article: { ...article, path: `${slug}.md`, ...own },
  };
}

/** The definition of the feed of everything, or of one below `path`. */
export function definitionOf(path = '', title = 'The Harbour Gazette'): FeedDefinition {
  return {
    key: path === '' ? 'all' : path.replace(/\/$/, ''),
    path,
    title,
    description: `Articles of ${title}`,
    language: null,
    limit: 50,
    content: 'full',
  };
}
