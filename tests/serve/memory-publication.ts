import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Edition, PublishedDocument } from '../../src/edition.ts';
import type { Entry } from '../../src/entry.ts';
import type { Feed, FeedDefinition } from '../../src/feed.ts';
import { ProblemError } from '../../src/problem.ts';
import type { Publication } from '../../src/publication.ts';
import type { RunReport } from '../../src/report.ts';

/** What one edition holds. */
export interface Contents {
  readonly documents: readonly PublishedDocument[];
  readonly feeds?: readonly { readonly definition: FeedDefinition; readonly entries: Entry[] }[];
}

/** A publication that lives in memory and publishes what a test hands it. */
export class MemoryPublication implements Publication {
  #edition: Edition | null = null;
  #contents: Contents = { documents: [] };
  /** How often each document was read. */
  readonly reads = new Map<string, number>();
  /** As while a database cannot be reached. */
  isAway = false;

  publish(contents: Contents): void {
    const number = (this.#edition?.number ?? 0) + 1;
    this.#edition = { number, committed: '2026-03-01T09:00:00.000Z' };
    this.#contents = contents;
  }

  async edition() {
    this.#reach();
    return this.#edition;
  }

  async document(path: string) {
    this.#reach();
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    return this.#contents.documents.find(document => document.path === path) ?? null;
  }

  /** One at a time, each of the edition as it is then. */
  async *documentPaths() {
    for (let after = ''; ; ) {
      const paths = this.#contents.documents.map(({ path }) => path).sort();
      const next = paths.find(path => path > after);
      if (next === undefined) return;
      yield [next];
      after = next;
    }
  }

  async newestArchives(key: string) {
    const folder = `${this.#feeds().find(({ definition }) => definition.key === key)?.definition.path}archive/`;
    return this.#contents.documents.map(({ path }) => path).filter(path => path.startsWith(folder));
  }

  async feeds() {
    return this.#feeds().map(({ definition, total, entries }) => ({
      definition,
      total,
      updated: entries[0]?.updated ?? null,
    }));
  }

  async feed(key: string) {
    return this.#feeds().find(({ definition }) => definition.key === key) ?? null;
  }

  async entry(slug: string) {
    this.#reach();
    return this.#entries().find(entry => entry.slug === slug) ?? null;
  }

  async entryAt(path: string) {
    return this.#entries().find(({ article }) => article.path === path) ?? null;
  }

  async media() {
    return null;
  }

  async feedsOf(id: string) {
    return this.#feeds()
      .filter(({ entries }) => entries.some(entry => entry.id === id))
      .map(({ definition }) => definition.key);
  }

  /** One alone, of number 7. */
  async runs(_: number, before: number | null = null) {
    this.#reach();
    return before === null || before > 7 ? [this.report(false)] : [];
  }

  async problems() {
    return [{ what: 'the file is empty', where: 'empty.md', fix: 'Write something.' }];
  }

  async problemsAt() {
    return [];
  }

  /** What a run that changes one title, or would change it, reports. */
  report(isDry: boolean): RunReport {
    const count = this.#entries().length;
    return {
      number: 7,
      trigger: 'api',
      started: '2026-03-01T09:00:00.000Z',
      finished: '2026-03-01T09:00:01.500Z',
      outcome: 'published',
      edition: this.#edition?.number ?? null,
      counts: {
        files: count,
        read: 1,
        normalized: 1,
        changes: 1,
        kinds: { revised: 1 },
        broken: 1,
        problems: 1,
        entries: count,
        published: count,
        feeds: this.#feeds().length,
        written: isDry ? 3 : 0,
        documents: this.#contents.documents.length,
      },
      steps: { read: 3, normalize: 12 },
      slowest: [{ path: 'lighthouse.md', milliseconds: 12 }],
      written: [],
      dropped: [],
      changes: [
        {
          kind: 'revised',
          path: 'lighthouse.md',
          id: 'urn:example:lighthouse',
          title: 'The lighthouse is lit again',
          why: 'the title has changed',
        },
      ],
      problems: [],
    };
  }

  async search(words: string, limit: number) {
    const found = this.#entries().filter(({ article }) => article.title.includes(words));
    return found.slice(0, limit);
  }

  async pings() {
    return [];
  }

  #reach(): void {
    const problem = { what: 'it cannot be reached', where: 'the database', fix: 'Wait.' };
    if (this.isAway) throw new ProblemError([problem]);
  }

  #feeds(): Feed[] {
    const feeds = this.#contents.feeds ?? [];
    return feeds.map(feed => ({ ...feed, total: feed.entries.length }));
  }

  #entries(): Entry[] {
    return this.#feeds().flatMap(({ entries }) => entries);
  }
}

/** A document as the publishing step makes it. */
export function documentOf(
  path: string,
  body: string,
  own: Partial<PublishedDocument> = {},
): PublishedDocument {
  const bytes = Buffer.from(body);
  return {
    path,
    mediaType: 'application/rss+xml; charset=utf-8',
    feed: 'all',
    tag: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    modified: '2026-03-01T08:00:00.000Z',
    bodies: { identity: bytes, gzip: gzipSync(bytes), br: brotliCompressSync(bytes) },
    ...own,
  };
}
