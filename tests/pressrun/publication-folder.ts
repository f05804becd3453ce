import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type WorkBudget, workBudget } from '../../src/pressrun/crew/work-budget.ts';
import type { PressSettings, RunRequest } from '../../src/pressrun/settings.ts';
import { pressrun } from '../../src/pressrun.ts';
import type { Publication } from '../../src/publication.ts';
import { openStore } from '../../src/remember/store/state.ts';
import type { RunReport } from '../../src/report.ts';
import { markdown } from './markdown.ts';

/** A publication in a temporary folder, with a clock that stands still until it is set. */
export class PublicationFolder {
  readonly folder = mkdtempSync(join(tmpdir(), 'pressrun-'));
  readonly articles = join(this.folder, 'articles');
  /** Folder of the state, or an address of PostgreSQL. */
  state: string;
  readonly public = join(this.folder, 'public');
  title = 'The Daily Test';
  maxBytes = 100_000;
  /** What is set of the feeds beside the defaults of these tests. */
  feeds: Partial<PressSettings['feeds']> = {};
  /** One thread, that of the run, unless a test wants more. */
  work: WorkBudget = workBudget(null, 1);
  now = '2026-03-01T12:00:00.000Z';

  constructor(state?: string) {
    this.state = state ?? join(this.folder, 'state');
    mkdirSync(this.articles);
  }

  settings(): PressSettings {
    return {
      site: {
        title: this.title,
        url: 'https://example.org/',
        description: 'Articles for tests',
        language: 'en',
        author: { name: 'Desk', url: null, email: null },
        rights: null,
        icon: null,
      },
      timeZone: 'UTC',
      feeds: {
        limit: 50,
        content: 'full',
        defined: [],
        aliases: {},
        retired: [],
        archives: { feeds: ['all'], size: 2 },
        tombstones: 30,
        ...this.feeds,
      },
      rendering: { ttl: 60, hub: null, cloud: null, podcast: listed },
      articles: { folder: this.articles, maxBytes: this.maxBytes },
      theme: null,
      export: this.public,
      buckets: { endpoint: null, region: 'us-east-1', pathStyle: false, gzip: false },
      hubs: [],
      work: this.work,
      sharedBeyond: 1000,
      configuration: 'pressrun.yaml',
      program: 'test',
    };
  }

  /** Writes an article file that was last modified a minute before `now`, or at `modified`. */
  write(path: string, text: string | Uint8Array, modified = Date.parse(this.now) - 60_000): void {
    const file = join(this.articles, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, modified / 1000, modified / 1000);
  }

  /** Writes an article with a file beside it, a terabyte of nothing, which is read to its end. */
  writeEndless(path: string, more = ''): void {
    writeFileSync(join(this.articles, 'endless.pdf'), '');
    truncateSync(join(this.articles, 'endless.pdf'), 2 ** 40);
    this.write(path, `${markdown('Endless')}\n[Endless](endless.pdf)\n${more}`);
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.articles, to)), { recursive: true });
    renameSync(join(this.articles, from), join(this.articles, to));
  }

  remove(path: string): void {
    rmSync(join(this.articles, path));
  }

  async run(request: Partial<RunRequest> = {}): Promise<RunReport> {
    const store = await openStore(this.state, this.settings().site.url);
    try {
      return await pressrun(store.state, this.settings(), {
        trigger: 'manual',
        force: false,
        clock: () => Date.parse(this.now),
        stop: new AbortController().signal,
        ...request,
      });
    } finally {
      await store.close();
    }
  }

  async ask<Answer>(question: (publication: Publication) => Promise<Answer>): Promise<Answer> {
    const store = await openStore(this.state, this.settings().site.url);
    try {
      return await question(store.publication);
    } finally {
      await store.close();
    }
  }

  /** Titles in the feed of everything, newest first. */
  async titles(): Promise<string[]> {
    const feed = await this.ask(publication => publication.feed('all'));
    return (feed?.entries ?? []).map(entry => entry.article.title);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What directories ask of a podcast, and no more. */
const listed = {
  author: null,
  owner: { name: null, email: 'desk@example.org' },
  image: null,
  categories: ['News'],
  people: [],
  explicit: false,
  type: 'episodic',
  locked: true,
  medium: 'podcast',
  funding: null,
} as const;

/** A small HTML page. */
export function page(title: string, text = `The text of ${title}, in one sentence.`): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
}

/** What makes an article too large for the thread of the run itself. */
export const tooLarge = ' '.repeat(1_000_000);
