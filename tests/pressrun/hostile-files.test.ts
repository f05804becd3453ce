import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { reportLines } from '../../src/cli/report-lines.ts';
import { exportOf } from './bytes.ts';
import { PublicationFolder, page } from './publication-folder.ts';

let place: PublicationFolder;

beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

const names: readonly (readonly [what: string, name: string])[] = [
  ['a line end', 'one\ntwo.html'],
  ['commands of a terminal', 'a\u001b[2J\u0007.html'],
  ['as many bytes as there may be', `${'ä'.repeat(125)}.html`],
  ['dots', 'a....html'],
  ['a path that is encoded', '%2e%2e%2fetc%2fpasswd.html'],
  ['a path for Windows', 'a\\..\\..\\etc\\passwd.html'],
  ['a hyphen at its beginning', '-rf.html'],
  ['white space', '  a \t.html'],
  ['quotation marks and markup', `"><script>'&.html`],
  ['a name of Windows', 'CON.html'],
  ['letters from right to left', '\u202elmth.a.html'],
  ['half a letter', 'a\u0301\u200d.html'],
  ['the name of a page of ours', 'index.html'],
  ['the name of a property', '__proto__.html'],
];

test.each(names)('a file whose name has %s is an article as any other', async (_, name) => {
  place.write(name, page('The quay'));
  const report = await place.run();
  expect(report).toMatchObject({ outcome: 'published', problems: [] });
  expect(reportLines(report)).toHaveLength(2);
  expect(reportLines(report).join('')).not.toMatch(/\p{Cc}/u);
  const made = exportOf(place);
  expect(Object.keys(made)).toContain('articles/the-quay/index.html');
  for (const path of ['rss.xml', 'atom.xml']) expect(checkDocument(made[path] ?? '')).toEqual([]);
  expect(await place.run()).toMatchObject({ outcome: 'unchanged' });
});

test('names that differ in case only are articles of their own', async () => {
  place.write('Quay.html', page('The quay'));
  place.write('quay.html', page('The quay', 'Another text for the same title.'));
  expect((await place.run()).problems).toEqual([]);
  expect(await place.titles()).toEqual(['The quay', 'The quay']);
  const pages = Object.keys(exportOf(place)).filter(path => path.startsWith('articles/'));
  expect(new Set(pages.map(path => path.toLowerCase())).size).toBe(2);
});

test('what is no plain file in the folder is told, and read by nobody', async () => {
  place.write('good.html', page('Good'));
  writeFileSync(join(place.folder, 'secret.html'), page('Secret'));
  symlinkSync('../secret.html', join(place.articles, 'out.html'));
  symlinkSync('/dev/zero', join(place.articles, 'zero.html'));
  symlinkSync('loop.html', join(place.articles, 'loop.html'));
  symlinkSync('..', join(place.articles, 'up'));
  symlinkSync('/proc/self/environ', join(place.articles, 'environ.txt'));
  execFileSync('mkfifo', [join(place.articles, 'pipe.md')]);
  mkdirSync(join(place.articles, 'folder.html'));
  const server = createServer().listen(join(place.articles, 'socket.md'));
  onTestFinished(() => void server.close());
  const { problems } = await place.run();
  expect(problems.map(({ where }) => where).sort()).toEqual(
    ['environ.txt', 'loop.html', 'out.html', 'pipe.md', 'socket.md', 'up', 'zero.html'].sort(),
  );
  expect(await place.titles()).toEqual(['Good']);
});

test('a file that is written while a run reads keeps its last good version', async () => {
  place.write('quay.html', page('The quay'));
  place.write('ferry.html', page('The ferry'));
  await place.run();
  place.write('quay.html', page('The quay is half'));
  const written = await place.run({
    progress: ({ step, done }) => {
      if (step === 'reading articles' && done === 0)
        place.write('quay.html', page('The quay is whole'));
    },
  });
  expect(written.problems).toMatchObject([{ where: 'quay.html' }]);
  expect(written.problems[0]?.what).toContain('changed while');
  expect(await place.titles()).toEqual(expect.arrayContaining(['The quay', 'The ferry']));
  expect(await place.run()).toMatchObject({ counts: { read: 1 }, problems: [] });
  expect(await place.titles()).toEqual(expect.arrayContaining(['The quay is whole', 'The ferry']));
});
