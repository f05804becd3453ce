import type { CleanHtml } from '../../../src/article.ts';
import { adminArticlePage } from '../../../src/pages/admin/article.ts';
import { articlesPage } from '../../../src/pages/admin/articles.ts';
import { adminFeedPage, adminFeedsPage } from '../../../src/pages/admin/feeds.ts';
import { runsPage } from '../../../src/pages/admin/runs.ts';
import { subscribersPage } from '../../../src/pages/admin/subscribers.ts';
import { definitionOf, entryOf, look } from '../../pages/samples.ts';
import { MemoryPublication } from '../../serve/memory-publication.ts';

/** A page of the admin, and how many forms it has of its own. */
interface AdminPage {
  readonly html: string;
  readonly forms: number;
}

const now = '2026-03-02T08:00:00.000Z';
const logOut = 1;
const search = 1;

/**
 * Every page of the admin that shows what articles, readers and hubs say, where each field says a
 * vector.
 *
 * @param body of an article, cleaned
 */
export function adminPages(vectors: readonly string[], body: string): AdminPage[] {
  const problems = vectors.map(vector => ({ what: vector, where: vector, fix: vector }));
  const entries = vectors.map((vector, at) =>
    entryOf(`vector-${at}`, { path: vector, title: vector, language: vector }),
  );
  const all = entryOf('all', {
    ...{ title: vectors[0] ?? '', html: body as CleanHtml, problems },
    evidence: Object.fromEntries(vectors.map(vector => [vector, { from: vector, value: vector }])),
    removed: vectors.map(vector => ({ reason: vector, text: vector })),
  });
  const changes = vectors.map(vector => ({
    ...({ kind: 'new', path: vector, id: vector, title: vector, why: vector } as const),
  }));
  const report = { ...new MemoryPublication().report(false), changes, problems };
  const feeds = vectors.map((vector, at) => ({
    definition: { ...definitionOf(`tags/${at}/`, vector), key: vector },
    ...{ total: 1, updated: now, requests: 1, notModified: 1, subscribers: 1 },
  }));
  const pings = vectors.map(vector => ({
    ...({ protocol: 'websub', hub: vector, document: vector, since: now } as const),
    ...({ state: 'given up', tries: 1, next: null } as const),
    last: { at: now, status: 500, reason: vector },
  }));
  const lines = vectors.map(vector => ({
    ...{ client: vector, feed: vector, subscribers: 1, claimed: true },
  }));
  const [vector = ''] = vectors;
  const [feed] = feeds;
  if (feed === undefined) throw new Error('there is no vector');
  const runs = { runs: [report], problems, nextRun: now, isRunning: false } as const;
  return [
    { html: adminArticlePage(look, { entry: all, ...partsOf(vectors) }, now), forms: logOut },
    { html: articlesPage(look, vector, entries, now), forms: logOut + search },
    { html: adminFeedsPage(look, '', feeds, pings), forms: logOut + search },
    {
      html: adminFeedPage(look, feed, [documentOf(vector)], vectors.join('\n')),
      forms: logOut,
    },
    { html: runsPage(look, { ...runs, rehearsal: null }), forms: logOut + 1 },
    { html: runsPage(look, { ...runs, rehearsal: report }), forms: logOut + 1 },
    { html: subscribersPage(look, lines, [{ day: vector, value: 1 }]), forms: logOut },
  ];
}

function partsOf(vectors: readonly string[]) {
  return {
    placements: vectors.map(vector => ({ feed: vector, carried: false, why: vector })),
    items: vectors.map(vector => ({ format: vector, text: vector })),
    source: vectors.join('\n'),
  };
}

function documentOf(vector: string) {
  const findings = [{ what: vector, where: vector, fix: vector }];
  return { path: vector, bytes: 1, gzip: 1, modified: now, findings };
}
