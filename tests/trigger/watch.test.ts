import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../src/trigger/watch.ts';
import type { Watch } from '../../src/trigger/watched.ts';

let place: string;
let folder: string;
let watch: Watch;
let count: number;
let failures: unknown[];

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'pressrun-watch-'));
  folder = join(place, 'articles');
  mkdirSync(join(folder, 'nested'), { recursive: true });
  count = 0;
  failures = [];
  watch = started(false);
  await watch.ready;
});

function started(polling: boolean): Watch {
  return watchFolder(
    {
      folder,
      isArticle: name => name.endsWith('.md'),
      isHidden: name => name.startsWith('.'),
      polling,
      failed: error => failures.push(error),
    },
    () => {
      count++;
    },
  );
}

afterEach(async () => {
  watch.stop();
  rmSync(place, { recursive: true, force: true });
  expect(failures).toEqual([]);
});

async function told(work: () => void): Promise<void> {
  const before = count;
  work();
  while (count === before) await setTimeout(20);
}

test('it tells of files that appear, change, move and go, in nested folders too', async () => {
  await told(() => writeFileSync(join(folder, 'a.md'), 'one'));
  await told(() => writeFileSync(join(folder, 'a.md'), 'another'));
  await told(() => renameSync(join(folder, 'a.md'), join(folder, 'nested/b.md')));
  await told(() => rmSync(join(folder, 'nested/b.md')));
});

test('a burst of changes is told of once', async () => {
  await told(() => {
    for (let at = 0; at < 40; at++) writeFileSync(join(folder, `${at}.md`), 'text');
  });
  await setTimeout(700);
  expect(count).toBe(1);
});

test('a file that is still being written is told of when it is whole', async () => {
  const file = openSync(join(folder, 'long.md'), 'w');
  let [longest, last] = [0, performance.now()];
  for (let piece = 0; piece < 20; piece++) {
    writeSync(file, `Paragraph ${piece}. `);
    await setTimeout(20);
    [longest, last] = [Math.max(longest, performance.now() - last), performance.now()];
  }
  closeSync(file);
  // On a machine so busy that writing pauses, the file looks whole in between.
  if (longest < 150) expect(count).toBe(0);
  while (count === 0) await setTimeout(20);
});

test('looking, for file systems that tell of nothing, finds the same', async () => {
  watch.stop();
  writeFileSync(join(folder, 'a.md'), 'one');
  watch = started(true);
  await watch.ready;
  count = 0;
  await told(() => writeFileSync(join(folder, 'a.md'), 'another'));
  await told(() => writeFileSync(join(folder, 'nested/b.md'), 'text'));
  await told(() => rmSync(join(folder, 'a.md')));
});

test('folders that come with folders in them are watched to the last', async () => {
  await told(() => mkdirSync(join(folder, 'a/b/c/d'), { recursive: true }));
  await told(() => writeFileSync(join(folder, 'a/b/c/d/one.md'), 'one'));
  await told(() => writeFileSync(join(folder, 'a/b/two.md'), 'two'));
});

test('a folder is watched where it was moved to, and one that takes its place', async () => {
  await told(() => writeFileSync(join(folder, 'nested/a.md'), 'one'));
  await told(() => renameSync(join(folder, 'nested'), join(folder, 'page.html')));
  await told(() => writeFileSync(join(folder, 'page.html/a.md'), 'another'));
  await told(() => mkdirSync(join(folder, 'nested')));
  await told(() => writeFileSync(join(folder, 'nested/b.md'), 'two'));
  await told(() => rmSync(join(folder, 'page.html'), { recursive: true }));
  await told(() => writeFileSync(join(folder, 'nested/b.md'), 'three'));
});

test.runIf(process.platform === 'linux')(
  'what the system is asked to watch grows with folders, not with files',
  async () => {
    await told(() => {
      for (let at = 0; at < 100; at++) writeFileSync(join(folder, 'nested', `${at}.md`), 'text');
    });
    watch.stop();
    const before = watched();
    watch = started(false);
    await watch.ready;
    expect(watched() - before).toBe(2);
  },
);

/** Files and folders that this process has asked Linux to watch (proc_pid_fdinfo(5)). */
function watched(): number {
  const infos = readdirSync('/proc/self/fdinfo').map(name => {
    try {
      return readFileSync(`/proc/self/fdinfo/${name}`, 'utf8');
    } catch {
      return '';
    }
  });
  return infos.join('\n').match(/^inotify wd/gm)?.length ?? 0;
}

test('other files are not told of', async () => {
  writeFileSync(join(folder, 'picture.png'), '');
  writeFileSync(join(folder, '.a.md.swp'), '');
  await setTimeout(900);
  expect(count).toBe(0);
});

test('a folder that cannot be looked at is told of, and again when it can be', async () => {
  await told(() => {
    renameSync(folder, join(place, 'away'));
    symlinkSync(folder, folder);
  });
  await setTimeout(1_200);
  await told(() => {
    rmSync(folder);
    renameSync(join(place, 'away'), folder);
  });
});

test('a folder that vanishes and returns is told of and goes on being watched', async () => {
  await told(() => renameSync(folder, join(place, 'away')));
  await told(() => renameSync(join(place, 'away'), folder));
  await setTimeout(1500);
  await told(() => writeFileSync(join(folder, 'a.md'), 'one'));
});

test('folders that come while more happens than the system keeps are watched', async () => {
  await told(() => {
    writeFileSync(join(folder, 'a.md'), 'one');
    writeFileSync(join(folder, 'b.md'), 'two');
    for (let at = 0; at < 20_000; at++) utimesSync(join(folder, at % 2 ? 'a.md' : 'b.md'), at, at);
    mkdirSync(join(folder, 'nested/new'));
  });
  await setTimeout(1_500);
  await told(() => writeFileSync(join(folder, 'nested/new/c.md'), 'three'));
});

test.runIf(process.getuid?.() !== 0)(
  'a folder that may not be read for a while is watched again after it',
  async () => {
    await told(() => chmodSync(folder, 0o000));
    await setTimeout(1_500);
    await told(() => chmodSync(folder, 0o755));
    await setTimeout(1_500);
    await told(() => writeFileSync(join(folder, 'nested/a.md'), 'one'));
  },
);
