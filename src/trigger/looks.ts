import { createHash, type Hash } from 'node:crypto';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterLook, firstSight } from './sight.ts';
import type { Watch, Watched } from './watched.ts';

export interface LooksOptions extends Watched {
  /** Called when files have changed, and a second look has found them the same again: written. */
  readonly changed: () => void;
}

/** Milliseconds between two looks at least, and how often the time that one took. */
const pause = 1_000;
const rest = 9;

/** Milliseconds after which files that have changed are looked at again. */
const settled = 200;

/** Files that are asked for at once. */
const atOnce = 32;

/** Looks at the files of a folder again and again, a tenth of the time at most, until it is stopped. */
export function looks(options: LooksOptions): Watch {
  const stop = new AbortController();
  const first = lookedAt(options);
  goOn(first, options, stop.signal).catch(error => {
    if (!stop.signal.aborted) options.failed(error);
  });
  const begun = (): void => undefined;
  return { ready: first.then(begun, begun), stop: () => stop.abort() };
}

async function goOn(
  first: Promise<Look>,
  options: LooksOptions,
  stop: AbortSignal,
): Promise<never> {
  let { seen, took } = await first;
  let [sight, isToTell] = [firstSight(seen), false];
  for (;;) {
    const wait = sight.differsSince === null ? Math.max(pause, rest * took) : settled;
    await setTimeout(wait, undefined, { signal: stop });
    ({ seen, took } = await lookedAt(options));
    [sight, isToTell] = afterLook(sight, seen, performance.now());
    if (isToTell) options.changed();
  }
}

interface Look {
  /** Digest of all files with their sizes and times. */
  readonly seen: string;
  /** Milliseconds. */
  readonly took: number;
}

async function lookedAt(options: LooksOptions): Promise<Look> {
  const began = performance.now();
  const hash = createHash('sha256');
  await look('', options, hash);
  return { seen: hash.digest('hex'), took: performance.now() - began };
}

async function look(below: string, options: LooksOptions, hash: Hash): Promise<void> {
  const folders: string[] = [];
  let files: string[] = [];
  try {
    for await (const entry of await opendir(join(options.folder, below))) {
      if (options.isHidden(entry.name)) continue;
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (options.isArticle(entry.name)) files.push(path);
      if (files.length < atOnce) continue;
      await ask(files, options.folder, hash);
      files = [];
    }
  } catch (error) {
    // The next run tells why a folder cannot be listed.
    if (!(error instanceof Error && 'code' in error)) throw error;
    hash.update(`${below}: ${error.code}\n`);
  }
  await ask(files, options.folder, hash);
  for (const folder of folders) await look(folder, options, hash);
}

async function ask(files: readonly string[], folder: string, hash: Hash): Promise<void> {
  const stamps = await Promise.all(files.map(file => stampOf(join(folder, file))));
  files.forEach((file, at) => {
    hash.update(`${file}: ${stamps[at]}\n`);
  });
}

async function stampOf(place: string): Promise<string> {
  return lstat(place).then(
    ({ size, mtimeMs, ctimeMs }) => `${size} ${mtimeMs} ${ctimeMs}`,
    error => String(error.code),
  );
}
