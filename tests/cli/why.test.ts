import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { pressrun } from './terminal.ts';

/** A publication of which the state and the samples are made once. */
const cwd = mkdtempSync(join(tmpdir(), 'pressrun-why-'));

const hour = 3_600_000;

function write(folder: string, path: string, text: string, age = hour): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const time = (Date.now() - age) / 1000;
  utimesSync(file, time, time);
}

const article = (lines: string, title = 'The ferry') =>
  `---\ntitle: ${title}\n${lines}\n---\n\nIt leaves at six.\n`;

beforeAll(async () => {
  write(cwd, 'pressrun.yaml', config);
  write(cwd, 'articles/news/ferry.md', article('date: 2026-02-03\ntags: [ferry]\nsection: News'));
  write(cwd, 'articles/old.md', article('date: 2026-01-03', 'Old'));
  write(cwd, 'articles/due.md', article('date: 2099-01-01', 'Due'));
  write(cwd, 'articles/over.md', article('date: 2026-01-01\nexpires: 2026-02-01', 'Over'));
  write(cwd, 'articles/draft.md', article('draft: true', 'A draft'));
  write(cwd, 'articles/broken.md', '---\ntitle: [\n---\n\nText.\n');
  write(cwd, 'articles/one.md', article('date: 2026-01-01\nid: same', 'One'));
  write(cwd, 'articles/two.md', article('date: 2026-01-02\nid: same', 'Two'));
  write(cwd, 'articles/picture.svg', '<svg/>');
  write(cwd, 'articles/.hidden.md', '# Hidden\n');
  await pressrun(cwd, 'run');
  return () => rmSync(cwd, { recursive: true });
});

const config = `
feeds:
  limit: 2
  archives: { feeds: [tags/ferry] }
  aliases: { boats: tags/ferry }
  retired: [tags/cars]
  defined: [{ name: sport, where: { section: Sport } }]
public: null
`;

async function why(...args: string[]): Promise<string[]> {
  const { out, err } = await pressrun(cwd, 'why', ...args);
  return (out + err).trimEnd().split('\n');
}

test('a published article has its date, its feeds, and the reason for each of the others', async () => {
  expect(await why('articles/news/ferry.md')).toEqual([
    'news/ferry.md: The ferry',
    'It is published, with the date 2026-02-03T00:00:00.000Z (front matter date).',
    '  in      all            it is number 1 of 3',
    '  in      languages/en   it is number 1 of 3',
    '  in      sections/news  it is number 1 of 1',
    '  in      tags/ferry     it is number 1 of 1',
    '  not in  sport          its section is News, not Sport',
  ]);
});

test.each([
  ['what is past the limit', 'old.md', 'it is number 2 of 3'],
  [
    'what others have pushed out',
    'two.md',
    'it belongs to it, but 2 of 3 are newer: it has no archives',
  ],
])('%s is told by its place', async (_, path, place) => {
  expect((await why(path, 'all')).at(-1)).toContain(place);
});

test.each([
  ['an embargo', 'due.md', 'It is in no feed: it is due on 2099-01-01T00:00:00.000Z.'],
  ['an end', 'over.md', 'It is in no feed: it has expired on 2026-02-01T00:00:00.000Z.'],
  ['a draft', 'draft.md', 'It is in no feed: it is a draft.'],
  ['a problem', 'broken.md', /^It is not published: the YAML front matter .*\. .*\.$/],
  [
    'a duplicate',
    'one.md',
    /^It is not published: this is the same article as two\.md, which is newer and is kept\. /,
  ],
  ['another kind of file', 'picture.svg', /^It is no article: article files end in \.html/],
  ['a hidden file', '.hidden.md', /^It is passed over/],
])('%s is one sentence', async (_, path, sentence) => {
  const [, ...sentences] = await why(path);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toEqual(
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  );
});

test.each(['./news/ferry.md', 'news//ferry.md', 'articles/../articles/news/ferry.md'])(
  'an article is found however its path is written: %s',
  async path => {
    expect(await why(path)).toEqual(await why('articles/news/ferry.md'));
  },
);

test('a feed is found by key, by title, by address and by the key that it had before', async () => {
  for (const feed of ['tags/ferry', 'Pressrun — ferry', 'tags/ferry/atom.xml', 'boats'])
    expect((await why('news/ferry.md', feed)).slice(2)).toEqual([
      '  in  tags/ferry  it is number 1 of 1',
    ]);
});

test.each([
  [['nowhere.md'], 'nowhere.md: there is no such article file. Did you mean '],
  [
    ['old.md', 'tags/fery'],
    'tags/fery: no published article is in a feed of this name. Did you mean tags/ferry?',
  ],
  [['old.md', 'tags/cars'], 'tags/cars: this feed is retired'],
  [[], 'pressrun why: no article is named.'],
])('%j is wrong usage', async (args, message) => {
  const { code, err } = await pressrun(cwd, 'why', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('as JSON it has every feed by itself', async () => {
  const answer = JSON.parse((await pressrun(cwd, 'why', '--json', 'due.md')).out);
  expect(answer).toMatchObject({ path: 'due.md', title: 'Due' });
  expect(answer.feeds[0]).toEqual({
    feed: 'all',
    carried: false,
    why: 'it is due on 2099-01-01T00:00:00.000Z',
  });
});

test('what happened since the last run is told', async () => {
  const own = mkdtempSync(join(tmpdir(), 'pressrun-why-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  for (const name of ['kept', 'gone', 'edited'])
    write(own, `articles/${name}.md`, article('', name));
  expect((await pressrun(own, 'why', 'kept.md')).out).toContain('No run has read it yet.');
  await pressrun(own, 'run');
  write(own, 'articles/edited.md', '', -1000);
  rmSync(join(own, 'articles/gone.md'));
  const told = async (name: string) => (await pressrun(own, 'why', name)).out;
  expect(await told('gone.md')).toContain('The file is gone: the next run takes the article out');
  expect(await told('edited.md')).toMatch(/The file was changed at .*: the next one reads it\./);
  await pressrun(own, 'run');
  expect(await told('edited.md')).toMatch(
    /This is the last good version, because of the file now: /,
  );
});

test('a run that was refused is told with its reason', async () => {
  const own = mkdtempSync(join(tmpdir(), 'pressrun-why-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  for (let n = 0; n < 20; n++) write(own, `articles/${n}.md`, article('', `Number ${n}`));
  await pressrun(own, 'run');
  for (let n = 0; n < 15; n++) rmSync(join(own, `articles/${n}.md`));
  await pressrun(own, 'run');
  const { out } = await pressrun(own, 'why', '3.md');
  expect(out).toContain('15 of 20 articles have vanished at once');
  expect(out).toContain('pressrun run --force');
});
