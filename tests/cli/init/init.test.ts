import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { questions } from '../../../src/cli/init/questions.ts';
import { describeOptions } from '../../../src/config/describe.ts';
import { load } from '../../../src/config/load.ts';
import { pressrun } from '../terminal.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pressrun-init-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

const meaningOf = (option: string) =>
  describeOptions().find(({ name }) => name === option)?.meaning ?? '';

test('a publication begins with a configuration and an article, and can be published', async () => {
  const flags = ['--title', 'Courier: daily', '--url', 'https://a.example', '--language', 'de'];
  const { code, out } = await pressrun(cwd, 'init', 'courier', ...flags, '--author', 'Ann');
  expect(code).toBe(0);
  expect(out).toContain('Wrote courier/articles/first.md\n');
  expect(load(read('courier/pressrun.yaml'), {}).site).toMatchObject({
    ...{ title: 'Courier: daily', url: 'https://a.example/', language: 'de' },
    author: { name: 'Ann' },
  });
  const run = await pressrun(join(cwd, 'courier'), 'run');
  expect(run.code).toBe(0);
  expect(run.out).toContain(
    'new        first.md: Courier: daily begins\nPublished edition 1: 1 article',
  );
});

test('each value stands below what it means, and the first line is for editors', async () => {
  await pressrun(cwd, 'init', '--yes');
  expect(read('pressrun.yaml')).toBe(`# yaml-language-server: $schema=./pressrun.schema.json
# \`pressrun config --options\` lists all that can be set here.

site:
  # ${meaningOf('site.title')}
  title: Pressrun
  # ${meaningOf('site.url')}
  url: http://localhost:8080/
  # ${meaningOf('site.language')}
  language: en
articles:
  # ${meaningOf('articles.folder')}
  folder: articles
`);
  const schema = JSON.parse((await pressrun(cwd, 'config', '--schema')).out);
  expect(JSON.parse(read('pressrun.schema.json'))).toEqual(schema);
});

test('a publication that is there is not begun again', async () => {
  writeFileSync(join(cwd, 'pressrun.yaml'), 'site: {}\n');
  const { code, err } = await pressrun(cwd, 'init', '--yes');
  expect(code).toBe(2);
  expect(err).toContain('pressrun.yaml: there is a publication here already.');
  expect(read('pressrun.yaml')).toBe('site: {}\n');
  expect(existsSync(join(cwd, 'articles'))).toBe(false);
});

test('beside articles that are there no other is written', async () => {
  mkdirSync(join(cwd, 'posts'));
  writeFileSync(join(cwd, 'posts/own.md'), '# Own\n');
  const { out } = await pressrun(cwd, 'init', '--yes', '--articles', 'posts', '--json');
  expect(JSON.parse(out)).toEqual({
    folder: cwd,
    written: ['pressrun.yaml', 'pressrun.schema.json'],
  });
});

test('where the articles are in a bucket, none is written', async () => {
  const { out } = await pressrun(cwd, 'init', '--yes', '--articles', 's3://bucket/posts', '--json');
  expect(JSON.parse(out).written).toEqual(['pressrun.yaml', 'pressrun.schema.json']);
});

test('every flag whose value is not right is told at once', async () => {
  const { code, err } = await pressrun(cwd, 'init', '--url', 'a.example', '--language', '?');
  expect(code).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^--url: site\.url is not an absolute/),
    expect.stringMatching(/^--language: site\.language is not a language tag/),
  ]);
  expect(existsSync(join(cwd, 'pressrun.yaml'))).toBe(false);
});

test('every question is a flag', () => {
  const flags = commands.find(({ name }) => name === 'init')?.flags ?? {};
  for (const { flag } of questions) expect(flags).toHaveProperty(flag);
});
