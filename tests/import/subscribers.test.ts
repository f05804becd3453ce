import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { expect, onTestFinished, test } from 'vitest';
import { type Printed, pressrun } from '../cli/terminal.ts';

const sources = join(import.meta.dirname, 'sources');

function publicationFolder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'pressrun-import-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, 'pressrun.yaml'), 'site: { url: https://new.example/ }\n');
  return cwd;
}

/** By what a reader tells whether it has an item already, and where the item leads. */
interface Known {
  readonly id: string | null;
  readonly url: string | null;
}

function knownOf(path: string): Known[] {
  const text = readFileSync(path, 'latin1');
  const { items }: { items: readonly Known[] } = path.endsWith('.json')
    ? JSON.parse(text)
    : parseFeed(text);
  return items.map(({ id, url }) => ({ id: id ?? url, url: url ?? id }));
}

interface Case {
  readonly source: string;
  readonly old: string;
  readonly lost: readonly string[];
  readonly site?: string;
}

/** Each with the old feed, and what of the old feed an import cannot carry over. */
const cases: readonly Case[] = [
  { source: 'wordpress/export.xml', old: 'wordpress/old-feed.xml', lost: [] },
  {
    source: 'ghost/export.json',
    old: 'ghost/old-feed.xml',
    lost: [],
    site: 'https://crust.example',
  },
  { source: 'podcast/old-feed.xml', old: 'podcast/old-feed.xml', lost: ['nachtzug-0001'] },
  { source: 'atom-blog/old-feed.xml', old: 'atom-blog/old-feed.xml', lost: [] },
  { source: 'json-feed/old-feed.json', old: 'json-feed/old-feed.json', lost: [] },
  { source: 'rdf/old-feed.xml', old: 'rdf/old-feed.xml', lost: [] },
  { source: 'hugo/site', old: 'hugo/old-feed.xml', lost: [] },
  { source: 'jekyll/site', old: 'jekyll/old-feed.xml', lost: [] },
  { source: 'eleventy/site', old: 'eleventy/old-feed.xml', lost: [], site: 'https://kiln.example' },
];

function imported(cwd: string, { source, site }: Case): Promise<Printed> {
  return pressrun(cwd, 'import', join(sources, source), ...(site ? ['--site', site] : []));
}

/** Atom takes URIs alone: an id that is none stands in one. */
const isUri = (id: string | null): boolean => /^(?:https?|tag):/.test(id ?? '');
const atomIdOf = (id: string | null): string => `tag:new.example,2026:guid:${id}`;

test.each(cases)('$source: readers of the old feed see no entry again', async one => {
  const cwd = publicationFolder();
  expect((await imported(cwd, one)).code).toBe(0);
  expect((await pressrun(cwd, 'run', '--quiet')).err).toBe('');
  const wanted = knownOf(join(sources, one.old)).filter(({ id }) => !one.lost.includes(id ?? ''));
  expect(wanted.length).toBeGreaterThan(0);
  expect(knownOf(join(cwd, 'public', 'rss.xml'))).toEqual(wanted);
  expect(knownOf(join(cwd, 'public', 'feed.json'))).toEqual(wanted);
  const atom = knownOf(join(cwd, 'public', 'atom.xml'));
  expect(atom).toEqual(wanted.map(({ id, url }) => ({ id: isUri(id) ? id : atomIdOf(id), url })));
});

test.each(cases)(
  '$source: a second import changes nothing, wherever the files are by then',
  async one => {
    const cwd = publicationFolder();
    const first = await imported(cwd, one);
    expect(first.out).toMatch(/^Wrote \d+ articles?/m);
    const before = filesIn(cwd);
    expect(Object.keys(before).length).toBeGreaterThan(0);
    expect((await imported(cwd, one)).out).toMatch(
      /^Wrote 0 articles, \d+ articles? there already/m,
    );
    expect(filesIn(cwd)).toEqual(before);
  },
);

function filesIn(cwd: string): Record<string, string> {
  const names = readdirSync(join(cwd, 'articles'), { recursive: true, encoding: 'utf8' });
  const files = names.filter(name => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    files.map(name => [name, readFileSync(join(cwd, 'articles', name), 'utf8')]),
  );
}
