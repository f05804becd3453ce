import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pressrun } from './terminal.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pressrun-cli-'));
  mkdirSync(join(cwd, 'articles'));
  writeFileSync(join(cwd, 'articles/first.md'), '# First\n\nA paragraph that ends with a stop.\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

const command = (...argv: string[]) => pressrun(cwd, ...argv);

test('a run prints its changes, then what came of it', async () => {
  const { code, out } = await command('run');
  expect(out).toMatch(/^new {8}first\.md: First\nPublished edition 1: 1 article in \d+ feeds, /);
  expect(code).toBe(0);
});

test('a dry run says what it would write, and leaves nothing behind', async () => {
  const { code, out } = await command('run', '--dry-run');
  expect(out).toContain('write      rss.xml\n');
  expect(out).toContain('new        first.md: First\n');
  expect(code).toBe(0);
  expect([existsSync(join(cwd, '.pressrun')), existsSync(join(cwd, 'public'))]).toEqual([
    false,
    false,
  ]);
});

test('a file that cannot be published is one line, and exit code 1', async () => {
  writeFileSync(join(cwd, 'articles/empty.md'), '');
  const { code, out } = await command('run');
  expect(out.split('\n').filter(line => line.startsWith('problem'))).toEqual([
    expect.stringContaining('empty.md: '),
  ]);
  expect(code).toBe(1);
});

test('--quiet prints problems only, and JSON where that is asked for', async () => {
  expect(await command('run', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  writeFileSync(join(cwd, 'articles/empty.md'), '');
  const { code, out, err } = await command('run', '--quiet');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^empty\.md: .*\n$/);
  expect((await command('status', '--quiet')).err).toBe(err);
  expect(JSON.parse((await command('run', '--quiet', '--json')).out).outcome).toBe('unchanged');
});

test('the report is the same as JSON, and status shows it', async () => {
  const report = JSON.parse((await command('run', '--json')).out);
  expect(report).toMatchObject({ number: 1, outcome: 'published', counts: { published: 1 } });
  const status = JSON.parse((await command('status', '--json')).out);
  expect(status.runs).toEqual([report]);
  expect((await command('status')).out).toContain('Published edition 1: 1 article');
});

test('status tells what the last run took, and shows any run that is kept', async () => {
  await command('run');
  writeFileSync(join(cwd, 'articles/second.md'), '# Second\n\nAnother paragraph.\n');
  await command('run');
  const { out } = await command('status');
  expect(out).toMatch(
    / {2}#2 {2}manual .*\n {4}time {7}list \d+ ms, read .*\n {4}slowest {4}second\.md \d+ ms\n .* #1 {2}manual /,
  );
  const first = await command('status', '--run', '1');
  expect(first.out).toMatch(
    /^\S+ {2}#1 {2}manual .*\nnew {8}first\.md: First\ntime .*\nslowest {4}first\.md /,
  );
  const json = JSON.parse((await command('status', '--run', '1', '--json')).out);
  expect(json).toMatchObject({ number: 1, changes: [{ path: 'first.md' }] });
  expect(JSON.parse((await command('status', '--last', '1', '--json')).out).runs).toHaveLength(1);
});

test.each([
  [['--run', '7'], 'there is no report of run 7'],
  [['--run', 'x'], 'x is none'],
  [['--last', '0'], '0 is none'],
])('status %j is told what is wrong', async (flags, what) => {
  const { code, err } = await command('status', ...flags);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(what) });
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('status before the first run shows none, and makes no database', async () => {
  const { code, out } = await command('status');
  expect(code).toBe(0);
  expect(out).toContain('Last runs\n  none');
  expect(existsSync(join(cwd, '.pressrun'))).toBe(false);
});

test.each([
  ['a missing articles folder', () => rmSync(join(cwd, 'articles'), { recursive: true })],
  ['a state that cannot be made', () => writeFileSync(join(cwd, '.pressrun'), '')],
  ['a mistake in the configuration', () => writeFileSync(join(cwd, 'pressrun.yaml'), 'port: 1')],
])('%s is one clear line, and exit code 2', async (_, happens) => {
  happens();
  const { code, err, out } = await command('run');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
});
