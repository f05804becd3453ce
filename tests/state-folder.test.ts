import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../src/remember/store/state.ts';
import { makeStateFolder } from '../src/state-folder.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'pressrun-state-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the state is for the account that runs Pressrun alone, what lies beside it for all', async () => {
  const state = join(place, 'var/pressrun/state');
  await (await openStore(state, 'https://example.org/')).close();
  expect(modeOf(state)).toBe('700');
  expect(modeOf(join(place, 'var/pressrun'))).toBe((0o777 & ~process.umask()).toString(8));
});

test('a folder that is there keeps its mode, and what is no folder is none', () => {
  const state = join(place, 'state');
  mkdirSync(state);
  chmodSync(state, 0o750);
  makeStateFolder(state);
  expect(modeOf(state)).toBe('750');
  writeFileSync(join(place, 'file'), '');
  expect(() => makeStateFolder(join(place, 'file'))).toThrow(/EEXIST/);
});
