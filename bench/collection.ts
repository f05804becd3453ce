import type { CleanHtml } from '../src/article.ts';
import type { Entry } from '../src/entry.ts';
import type { Site } from '../src/site.ts';

export const site: Site = {
  title: 'The Harbour',
  url: 'https://harbour.example/',
  description: 'News of the harbour.',
  language: 'en',
  author: { name: 'Harbour Desk', url: null, email: 'desk@harbour.example' },
  rights: '© The Harbour',
  icon: 'https://harbour.example/icon.png',
};

const paragraph =
  '<p>The harbour <a href="https://harbour.example/a?b=1&amp;c=2">office</a> said on Monday that the quay &amp; the crane would be ready in May, “weather permitting”. Nobody at the meeting asked what the weather had been like in the last nine years.</p>';

/** An article of about 3 KB with two authors, four tags, an image and a summary. */
export function entryNumber(number: number): Entry {
  const slug = `article-${number}`;
  const published = new Date(Date.UTC(2026, 0, 1) + number * 600_000).toISOString();
  const blank = { draft: false, expires: null, id: null, slug: null, url: null, site: null };
  return {
    id: `urn:uuid:00000000-0000-5000-8000-${String(number).padStart(12, '0')}`,
    slug,
    link: `https://harbour.example/articles/${slug}`,
    published,
    updated: published,
    firstSeen: published,
    article: {
      ...blank,
      path: `${slug}.md`,
      title: `Quay ${number} & its <crane> is ready`,
      authors: [
        { name: `Author ${number % 50}`, url: 'https://harbour.example/authors', email: null },
        { name: 'Bo Ek', url: null, email: null },
      ],
      published,
      updated: published,
      language: 'en',
      section: 'Harbour',
      tags: ['Quays', 'Cranes & lifts', `Topic ${number % 900}`, 'May'],
      rights: null,
      image: {
        ...{ url: `https://harbour.example/${slug}.jpg`, alt: 'A crane', caption: null },
        ...{ credit: 'Cal Dow', width: 1600, height: 900 },
      },
      images: [],
      files: [],
      attachments: [],
      episode: null,
      sources: [],
      summary: 'The harbour office said on Monday that the quay & the crane would be ready in May.',
      html: paragraph.repeat(12) as CleanHtml,
      text: '',
      words: 500,
      evidence: {},
      removed: [],
      problems: [],
    },
  };
}
