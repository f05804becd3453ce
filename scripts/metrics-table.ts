import { publicationOf } from '../src/remember/store/publication.ts';
import { openForLook } from '../src/remember/store/state.ts';
import { Audience } from '../src/serve/audience/audience.ts';
import { emptyLedger } from '../src/serve/audience/ledger.ts';
import { metricsOf } from '../src/serve/metrics.ts';
import { Traffic } from '../src/serve/traffic.ts';

/** What the process itself is measured by, which prom-client documents. */
const ofProcess = /^pressrun_(?:process|nodejs)_/;

/** The metrics of a server as a Markdown table. */
export async function metricsTable(): Promise<string> {
  const database = await openForLook('.');
  const audience = new Audience(emptyLedger);
  const traffic = new Traffic(audience, 0);
  const publication = publicationOf(database, 'http://localhost/');
  const metrics = metricsOf({ publication, audience, traffic }).getMetricsAsArray();
  await database.destroy();
  const rows = metrics
    .filter(({ name }) => !ofProcess.test(name))
    .map(({ name, type, help }) => `| \`${name}\` | ${type} | ${help} |`);
  return ['| metric | kind | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
