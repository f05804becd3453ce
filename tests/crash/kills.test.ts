import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentPaths, packedBodies, unpacked } from '../../src/remember/store/documents.ts';
import { publicationOf } from '../../src/remember/store/publication.ts';
import { openState } from '../../src/remember/store/state.ts';
import { allOf } from '../all-of.ts';
import { Program } from '../cli/program.ts';
import { pressrun } from '../cli/terminal.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { type Published, published } from './published.ts';

// Real processes, killed at random moments. The moments ahead of each single write are tried one by
// one beside this, in `moments.test.ts`.
const kills = Number(process.env.PRESSRUN_KILLS ?? 4);

let place: PublicationFolder;

beforeEach(() => {
  place = new PublicationFolder();
  writeFileSync(join(place.folder, 'pressrun.yaml'), 'state: state\nfeeds: { limit: 20 }\n');
});
afterEach(() => place[Symbol.dispose]());

async function whatIsThere(): Promise<{ readonly edition: Published; readonly paths: string[] }> {
  const state = await openState(place.state);
  try {
    const edition = await published(publicationOf(state, 'http://localhost:8080/'));
    return { edition, paths: await allOf(documentPaths(state)) };
  } finally {
    await state.destroy();
  }
}

/** Each document lies in the export with its own bytes. */
async function expectWholeExport(): Promise<void> {
  const state = await openState(place.state);
  try {
    for (const body of await packedBodies(state, await allOf(documentPaths(state)))) {
      const there = readFileSync(join(place.public, body.path));
      expect(there.equals(unpacked(body)), body.path).toBe(true);
    }
  } finally {
    await state.destroy();
  }
  const files = readdirSync(place.public, { recursive: true, encoding: 'utf8' });
  const left = files.filter(path => path.endsWith('.pressrun'));
  expect(left).toEqual([]);
}

/** Something that a publisher does. */
function edit(turn: number): void {
  const name = `${turn % 7}.md`;
  const path = join(place.articles, name);
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (isThere && turn % 3 === 0) rmSync(path);
  else writeFileSync(path, markdown(`Article t${turn}`, { tags: '[quay]', date: '2026-03-01' }));
}

test(
  'killed at random moments, a run leaves the old edition or the new one',
  async () => {
    edit(1);
    writeFileSync(join(place.articles, 'undated.md'), '# Article undated\n\nWithout a date.\n');
    await pressrun(place.folder, 'run');
    let before = (await whatIsThere()).edition;
    // Milliseconds of a run, as far as is known of this machine: kills fall on all of it.
    let lasting = 600;
    for (let turn = 2; turn < kills + 2; turn++) {
      edit(turn);
      const began = performance.now();
      const program = new Program(place.folder, 'run');
      const hasEnded = await Promise.race([
        program.ended().then(() => true),
        setTimeout(Math.random() * lasting, false),
      ]);
      lasting = hasEnded ? performance.now() - began : lasting * 1.05;
      await program.kill();
      const seen = (await whatIsThere()).edition;
      expect((await pressrun(place.folder, 'run')).code).toBe(0);
      const after = (await whatIsThere()).edition;
      expect([before.titles, after.titles]).toContainEqual(seen.titles);
      for (const [path, identity] of Object.entries(after.identities))
        if (before.identities[path] !== undefined) expect(identity).toBe(before.identities[path]);
      await expectWholeExport();
      before = after;
    }
  },
  300_000 + kills * 5_000,
);
