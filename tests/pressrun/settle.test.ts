import { expect, test } from 'vitest';
import type { RunRequest } from '../../src/pressrun/settings.ts';
import { settle } from '../../src/pressrun/settle.ts';
import type { Remembered } from '../../src/remember/remembered.ts';
import type { Sighting } from '../../src/remember/sighting.ts';
import { rememberFiles } from '../../src/remember/store/files.ts';
import { openState, type State } from '../../src/remember/store/state.ts';
import type { Change } from '../../src/report.ts';
import { PublicationFolder } from './publication-folder.ts';

const noon = '2026-03-01T12:00:00.000Z';
const request: RunRequest = {
  trigger: 'manual',
  force: false,
  clock: () => Date.parse(noon),
  stop: new AbortController().signal,
};

function readFile(number: number, facts: Partial<Sighting> = {}) {
  const path = `${String(number).padStart(4, '0')}.md`;
  const sighting: Sighting = {
    ...{ path, hash: path, media: '', content: path, article: path, title: path, slug: null },
    ...{ claimId: null, claimUrl: null, modified: noon, published: noon, updated: null },
    ...{ expires: null, draft: false, ...facts },
  };
  const file = { path, location: path, size: 1, modified: noon, stamp: path };
  const result = { sighting, json: '{}', problems: [], media: [] };
  return { file, hash: path, rules: 'now', result };
}

async function settled(state: State, place: PublicationFolder) {
  const entries: Remembered[] = [];
  const changes: Change[] = [];
  for await (const piece of settle(state, [], noon, place.settings(), request)) {
    entries.push(...piece.entries);
    changes.push(...piece.changes);
  }
  return { entries, changes };
}

test('many files are decided about as if all were seen at once', async () => {
  using place = new PublicationFolder();
  const state = await openState(place.state);
  const files = Array.from({ length: 2200 }, (_, number) => readFile(number));
  files[1] = readFile(1, { title: 'Same title' });
  files[2150] = readFile(2150, { title: 'Same title' });
  files[2] = readFile(2, { claimUrl: 'https://example.org/a' });
  files[2100] = readFile(2100, {
    claimUrl: 'https://example.org/a',
    published: '2026-03-01T13:00:00.000Z',
  });
  await rememberFiles(state, files);
  const { entries, changes } = await settled(state, place);
  const paths = entries.map(entry => entry.path).sort();
  expect(paths).toEqual(files.map(({ file }) => file.path).filter(path => path !== '0002.md'));
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new']));
  const slugs = entries.filter(({ title }) => title === 'Same title').map(({ slug }) => slug);
  expect(slugs).toEqual(['same-title', expect.stringMatching(/^same-title-\w{8}$/)]);
  expect(await settled(state, place)).toEqual({ entries: [], changes: [] });
  await state.destroy();
});
