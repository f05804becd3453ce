import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { PressThread } from '../../../src/cli/serving/press-thread.ts';
import { Runs } from '../../../src/cli/serving/runs.ts';
import type { RunReport } from '../../../src/report.ts';
import { PublicationFolder, page } from '../../pressrun/publication-folder.ts';

/** The runs of a server, what they have published, and what it logs of them. */
function serverOf(place: PublicationFolder) {
  const thread = new PressThread();
  const messages: string[] = [];
  const reports: RunReport[] = [];
  const log = pino({ level: 'warn' }, { write: line => messages.push(JSON.parse(line).msg) });
  onTestFinished(async () => {
    await thread.end();
    place[Symbol.dispose]();
  });
  const runs = new Runs({
    ...{ thread, folder: place.state, settings: { ...place.settings(), export: null }, log },
    ...{ stop: new AbortController().signal, published: async report => void reports.push(report) },
  });
  return { runs, reports, messages };
}

test('of many problems that say the same a server logs the first, and each once', async () => {
  const place = new PublicationFolder();
  place.write('good.html', page('Good'));
  for (let at = 100; at < 250; at++) writeFileSync(join(place.articles, `${at}.md`), '');
  const { runs, messages } = serverOf(place);
  await runs.run(['watch']);
  expect(messages).toHaveLength(101);
  expect(messages[0]).toMatch(/^100\.md: the file is empty/);
  expect(messages.at(-1)).toMatch(/^50 more: the file is empty/);
  await runs.run(['watch']);
  expect(messages).toHaveLength(101);
});

test('who wishes for a part gets no more; what else asks for the same run gets all of it', async () => {
  const place = new PublicationFolder();
  place.write('one.html', page('One'));
  const { runs, reports } = serverOf(place);
  await runs.run(['start']);
  place.write('two.html', page('Two'));
  const part = { force: true, selection: { only: ['one.html'], since: null } };
  runs.wish({ ...part, progress: () => undefined });
  await runs.run(['api']);
  expect(reports.slice(1)).toMatchObject([{ trigger: 'api', counts: { read: 1, published: 1 } }]);
  runs.wish({ ...part, progress: () => undefined });
  await runs.run(['api', 'watch']);
  expect(reports.slice(2)).toMatchObject([
    { trigger: 'watch', counts: { published: 2 } },
    { trigger: 'api', counts: { read: 1, published: 2 } },
  ]);
  expect(await runs.last).toBe(reports[3]);
});

test('who has wished for a run is told of that, also when the next one has begun', async () => {
  const place = new PublicationFolder();
  place.write('one.html', page('One'));
  const { runs, reports } = serverOf(place);
  runs.wish({ force: false, selection: null, progress: () => undefined });
  await runs.run(['api']);
  const next = runs.run(['watch']);
  expect(await runs.wished).toBe(reports[0]);
  await next;
});
