import { resolve } from 'node:path';
import { harvest } from '../import/harvest.ts';
import type { Harvest, Omission } from '../import/imported.ts';
import { type Written, writeArticles } from '../import/write.ts';
import { ProblemError } from '../problem.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { printAnswer } from './print-answer.ts';
import { progressBar } from './progress-bar.ts';
import { readConfig } from './read-config.ts';

export const run: Run = async (sources, flags, terminal) => {
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0)
    throw mistake('it takes one file, folder or address', '`pressrun import --help` says which.');
  const { articles } = await readConfig(terminal);
  const folder = resolve(terminal.cwd, typeof flags.to === 'string' ? flags.to : articles.folder);
  const harvested = await gather(source, siteOf(flags), terminal);
  const written = await write(folder, harvested, terminal);
  const { omitted } = harvested;
  const lines = [...omitted.map(omissionLine), summary(written, omitted)];
  printAnswer({ json: { source, ...written, omitted }, lines, problems: [] }, flags, terminal);
  return 0;
};

async function gather(source: string, site: string | null, terminal: Terminal): Promise<Harvest> {
  const draw = progressBar(terminal, 'Articles found');
  const place = /^https?:\/\//i.test(source) ? source : resolve(terminal.cwd, source);
  try {
    return await harvest(place, site, terminal.stop, found => draw(found, null));
  } finally {
    draw(null, null);
  }
}

async function write(folder: string, { articles }: Harvest, terminal: Terminal): Promise<Written> {
  const draw = progressBar(terminal, 'Writing');
  try {
    return await writeArticles(folder, articles, done => {
      terminal.stop.throwIfAborted();
      draw(done, articles.length);
    });
  } finally {
    draw(null, null);
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
  const there = known === 0 ? '' : `, ${counted(known)} there already`;
  const lost = omitted.length === 0 ? '' : `, ${omitted.length} not carried over`;
  return `Wrote ${counted(written.length)}${there}${lost}`;
}

function counted(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
