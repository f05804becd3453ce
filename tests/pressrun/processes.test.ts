import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { underLock } from '../../src/remember/store/lock.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder, tooLarge } from './publication-folder.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
  const config =
    'state: state\nsite: { url: https://example.org/ }\nfeeds: { archives: { feeds: [] } }\n';
  writeFileSync(join(place.folder, 'pressrun.yaml'), config);
});
afterEach(() => place[Symbol.dispose]());

interface Running {
  readonly child: ChildProcess;
  /** Exit code, and all that was printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly text: string }>;
}

function start(): Running {
  const child = spawn(process.execPath, [program, 'run'], { cwd: place.folder });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => {
      text += String(data);
    });
  return { child, ended: once(child, 'close').then(([code]) => ({ code, text })) };
}

function fill(count: number): void {
  for (let at = 0; at < count; at++)
    place.write(`${at}.md`, markdown(`Article ${at}`, { date: `2026-01-${10 + (at % 20)}` }));
}

test('of two processes one waits for the other, says so, and finds nothing left to do', async () => {
  fill(3);
  const stop = new AbortController().signal;
  const second = await underLock(
    place.state,
    () => undefined,
    stop,
    async () => {
      const running = start();
      await once(running.child.stderr ?? running.child, 'data');
      await place.run();
      return running;
    },
  );
  const { code, text } = await second.ended;
  expect(text).toContain('another run is going on; this one waits for it');
  expect(code).toBe(0);
  expect((await place.ask(publication => publication.runs(9))).map(run => run.trigger)).toEqual([
    'manual',
    'manual',
  ]);
});

test('a process that is killed leaves no lock behind', async () => {
  fill(20);
  const { child, ended } = start();
  while (!existsSync(join(place.state, 'run.lock'))) await setTimeout(5);
  child.kill('SIGKILL');
  await ended;
  expect((await start().ended).code).toBe(0);
});

test('a run that is asked to stop says so, and the edition stays', async () => {
  fill(2);
  await start().ended;
  place.writeEndless('endless.md', tooLarge);
  const { child, ended } = start();
  while (!existsSync(join(place.state, 'pressrun.db-wal'))) await setTimeout(5);
  child.kill('SIGINT');
  const { code, text } = await ended;
  expect(text.split('\n').slice(-2)).toEqual([
    'pressrun: stopped; what was published stays, and what was read is kept',
    '',
  ]);
  expect(code).toBe(1);
  expect(await place.titles()).toHaveLength(2);
});
