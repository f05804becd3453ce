import type { Backstage } from '../../src/serve/admin/backstage.ts';
import type { MemoryPublication } from './memory-publication.ts';

/** What is behind a publication in memory: its entries can be searched, runs find nothing new. */
export function backstageOf(publication: MemoryPublication): Backstage {
  return {
    run: async ({ dryRun }, progress) => {
      progress({ step: 'normalize', done: 1, total: 2, problems: 0 });
      return publication.report(dryRun);
    },
    source: async path => `# the file ${path}`,
    placements: async entry => [
      { feed: 'all', carried: true, why: 'takes every entry' },
      {
        feed: 'tags/hills',
        carried: false,
        why: `${entry.article.title} is not tagged hills`,
      },
    ],
    items: ({ article }) => [
      { format: 'RSS', text: `<item><title>${article.title}</title></item>` },
    ],
    findings: async path => [{ what: 'the feed has no picture', where: path, fix: 'Add one.' }],
    pings: async () => [],
  };
}
