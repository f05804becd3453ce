import { expect, test } from 'vitest';
import type { Subscribers } from '../../../src/serve/audience/ledger.ts';
import { limits } from '../../../src/serve/limits.ts';
import { documentOf, MemoryPublication } from '../memory-publication.ts';
import { raw } from '../raw.ts';
import { administered } from '../server.ts';
import { Wire } from '../wire.ts';

const token = 'a secret that nobody guesses';

async function subscribers(agents: readonly string[]) {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', '<rss>one</rss>')] });
  const { url, port } = await administered(publication, token);
  const wire = new Wire(port);
  for (const agent of agents)
    wire.write(`HEAD /rss.xml HTTP/1.1\r\nHost: a\r\nUser-Agent: ${agent}\r\n\r\n`);
  wire.write(
    'HEAD /rss.xml HTTP/1.1\r\nHost: a\r\nUser-Agent: curl/8\r\nConnection: close\r\n\r\n',
  );
  await wire.rest();
  const headers = { Authorization: `Bearer ${token}` };
  const status = await (await fetch(`${url}/api/status`, { headers })).text();
  const lines: Subscribers[] = JSON.parse(status).subscribers;
  return { port, lines };
}

test.each([
  'Feedbin - 99999999999999999999 subscribers',
  'Feedbin - -5 subscribers',
  'Feedbin - 1e300 subscribers',
  'Feedbin - NaN subscribers',
  'Feedbin - ٣٣ subscribers',
  `Feedbin ${' '.repeat(5000)}7 subscribers`,
])('%s is no number that breaks a sum', async agent => {
  const { lines } = await subscribers([agent]);
  for (const line of lines) {
    expect(Number.isSafeInteger(line.subscribers)).toBe(true);
    expect(line.subscribers).toBeGreaterThanOrEqual(0);
    expect(line.subscribers).toBeLessThan(1_000_000_000);
  }
});

test('forged claims are told as claims, apart from readers that are counted', async () => {
  const { lines, port } = await subscribers([
    'Feedbin feed-id:1 - 999999999 subscribers',
    'newsboat/2.36',
    'A "name\\ of <b>{one} (3 subscribers)',
  ]);
  expect(lines.filter(({ claimed }) => !claimed)).toMatchObject([{ subscribers: 1 }]);
  const metrics = (await raw(port, 'GET /metrics')).body.toString();
  for (const line of metrics.split('\n').filter(line => line.startsWith('pressrun_subscribers{')))
    expect(line).toMatch(/^pressrun_subscribers\{feed="all",client="[\w ]+",claimed="\w+"\} \d+$/);
});

test('ever new names of clients make no new lines of metrics', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `reader-${at} feed-id:${at} (1 subscriber)`);
  const { lines, port } = await subscribers(names);
  expect(lines.length).toBeLessThan(5);
  expect(limits.claims).toBeGreaterThan(names.length);
  const metrics = (await raw(port, 'GET /metrics')).body.toString();
  expect(metrics.match(/^pressrun_requests_total\{/gm)?.length).toBeLessThan(5);
});
