import type { Instant } from '../../article.ts';
import { bucketAddress } from '../../bucket-address.ts';
import type { Config } from '../../config/options.ts';
import type { RunReport } from '../../report.ts';
import { problemLines, summaryLine } from '../report-lines.ts';

/** What the first lines are made of. */
export interface Greeting {
  readonly config: Config;
  readonly report: RunReport;
  readonly port: number;
  readonly nextRun: Instant | null;
  readonly isAdminOn: boolean;
}

/** The first lines of a server: what was published, what has problems, and what to open. */
export function greetingLines({ config, report, port, nextRun, isAdminOn }: Greeting): string[] {
  const home = homeOf(config, port);
  const { articles, site } = config;
  const watching =
    config.schedule.watch && bucketAddress(articles.folder) === null
      ? `, and when a file in ${articles.folder} changes`
      : '';
  return [
    summaryLine(report),
    ...problemLines(report).map(line => `  ${line}`),
    '',
    ...addresses(isAdminOn).map(
      ([path, what]) => `  ${(home + path).padEnd(home.length + 10)}${what}`,
    ),
    ...(site.url === home ? [] : ['', `Links in the feeds start with ${site.url} (site.url).`]),
    '',
    nextRun === null ? 'No run is scheduled.' : `Next run: ${nextRun}${watching}. Ctrl-C stops.`,
  ];
}

/** The same for a program: one line of JSON. */
export function greetingJson({ config, report, port, nextRun, isAdminOn }: Greeting): string {
  const facts = { address: homeOf(config, port), site: config.site.url, admin: isAdminOn };
  return `${JSON.stringify({ ...facts, nextRun, report })}\n`;
}

function homeOf({ server }: Config, port: number): string {
  return `http://${reachable(server.host)}:${port}/`;
}

function addresses(isAdminOn: boolean): [path: string, what: string][] {
  return [
    ['', 'articles and feeds, for people'],
    ['rss.xml', 'all articles as RSS; also atom.xml and feed.json'],
    ['opml.xml', 'all feeds'],
    [
      'admin',
      isAdminOn ? 'runs, articles, subscribers' : 'off; PRESSRUN_ADMIN_TOKEN switches it on',
    ],
  ];
}

/** A host that a browser on this machine reaches. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
