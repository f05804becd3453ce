import { resolve } from 'node:path';
import { bucketAddress } from '../bucket-address.ts';
import { harvest } from '../import/harvest.ts';
import type { Harvest, Omission } from '../import/imported.ts';
import { type Written, writeArticles } from '../import/write.ts';
import { ProblemError } from '../problem.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { printAnswer } from './print-answer.ts';
import { readConfig } from './read-config.ts';
import { many } from './report-lines.ts';
import { progressDisplay } from './show-progress.ts';

export const run: Run = async (sources, flags, terminal) => {
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0)
    throw mistake('it takes one file, folder or address', '`pressrun import --help` says which.');
  const { articles, site } = await readConfig(terminal);
  const to = typeof flags.to === 'string' ? flags.to : articles.folder;
  if (bucketAddress(to) !== null)
    throw mistake('articles are not imported into a bucket', 'Name a folder with --to.');
  const folder = resolve(terminal.cwd, to);
  const harvested = await gather(source, siteOf(flags), terminal);
  const written = await write(folder, harvested, terminal);
  const { omitted } = harvested;
  const lines = [...omitted.map(omissionLine), summary(written, omitted)];
  printAnswer({ json: { source, ...written, omitted }, lines, problems: [] }, flags, terminal);
  if (written.written.length > 0) terminal.note(`${nextSteps(site.url)}\n`);
  return 0;
};

async function gather(source: string, site: string | null, terminal: Terminal): Promise<Harvest> {
  const place = /^https?:\/\//i.test(source) ? source : resolve(terminal.cwd, source);
  const display = progressDisplay(terminal, Date.now);
  const found = (done: number) =>
    display.show({ step: 'finding articles', done, total: null, problems: 0 });
  try {
    return await harvest(place, site, terminal.stop, found);
  } finally {
    display.clear();
  }
}

async function write(folder: string, { articles }: Harvest, terminal: Terminal): Promise<Written> {
  const display = progressDisplay(terminal, Date.now);
  const total = articles.length;
  try {
    return await writeArticles(folder, articles, done => {
      terminal.stop.throwIfAborted();
      display.show({ step: 'writing articles', done, total, problems: 0 });
    });
  } finally {
    display.clear();
  }
}

/** The address of the old site, ending in `/`. */
function siteOf({ site }: Flags): string | null {
  if (typeof site !== 'string') return null;
  if (!/^https?:\/\//i.test(site) || !URL.canParse(site))
    throw mistake(`--site ${site} is not an absolute http or https address`, 'Correct it.');
  return site.endsWith('/') ? site : `${site}/`;
}

function mistake(what: string, fix: string): ProblemError {
  return new ProblemError([{ what, where: 'pressrun import', fix }]);
}

function omissionLine({ what, why }: Omission): string {
  return `not carried over: “${what}” ${why}`;
}

function summary({ written, known }: Written, omitted: readonly Omission[]): string {
  const there = known === 0 ? '' : `, ${many(known, 'article')} there already`;
  const lost = omitted.length === 0 ? '' : `, ${omitted.length} not carried over`;
  return `Wrote ${many(written.length, 'article')}${there}${lost}`;
}

function nextSteps(site: string): string {
  return [
    'Look them over and run `pressrun run`. Then let the address of the old feed lead to this one',
    `by 301, so that its subscribers come along: ${site}rss.xml, atom.xml or feed.json`,
  ].join('\n');
}
