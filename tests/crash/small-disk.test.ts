import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../port.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** Waits until a title is served. */
const asking = `
  import { setTimeout } from 'node:timers/promises';
  const [port, title] = process.argv.slice(1);
  const served = async () => (await fetch('http://127.0.0.1:' + port + '/rss.xml')).text();
  while (!(await served().catch(() => '')).includes(title)) await setTimeout(50);
  console.log(title + ' is served');`;

/** Leaves the log beside the database, as a crash does. */
const crashing = `
  const { default: Database } = await import('${import.meta.resolve('libsql')}');
  new Database('.pressrun/pressrun.db').exec('pragma journal_mode = wal; update facts set value = value');
  process.kill(process.pid, 'SIGKILL');`;

/** A namespace of its own, in which anybody may mount; null where the system has none. */
const namespaced = ['unshare', '--map-root-user', '--mount', 'sh', '-euc'] as const;
const canMount =
  spawnSync(namespaced[0], [...namespaced.slice(1), 'mount -t tmpfs none /mnt']).status === 0;

/** Another disk for the thorough run. */
const isThorough = process.env.PRESSRUN_CRASH === 'all';

/** Runs a script on a disk of so many bytes. `press` is the program, which says how it ended. */
async function onDisk(size: string, script: string): Promise<string> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = `
    mount -t tmpfs -o size=${size} none ${folder}
    cd ${folder}; mkdir articles
    export PRESSRUN_SERVER_PORT=${port} PRESSRUN_SERVER_HOST=127.0.0.1 PRESSRUN_SERVER_LOG=warn
    node() { '${process.execPath}' --input-type=module -e "$@"; }
    asked() { node "$ASKING" ${port} "$1"; }
    crash() { (node "$CRASHING"; true) 2>/dev/null || true; }
    press() { '${process.execPath}' '${program}' "$@" 2>&1 && echo ended 0 || echo ended $?; }
    article() { printf -- '---\\ntitle: %s\\ndate: 2026-03-01\\n---\\nThe text.\\n' "$1" > "articles/$1.md"; }
    fill() { dd if=/dev/zero of=filler bs=4k 2>/dev/null || true; }
  `;
  const [command, ...words] = namespaced;
  const { stdout, stderr } = spawnSync(command, [...words, before + script], {
    encoding: 'utf8',
    env: { ...process.env, ASKING: asking, CRASHING: crashing },
  });
  expect(stderr).toBe('');
  return stdout;
}

test.runIf(canMount)(
  'on a full disk the last edition stays, and room is all it takes',
  async () => {
    const told = await onDisk(
      '4m',
      `article Quay; press run >/dev/null
     article Pier; fill; press run
     grep -c Quay public/rss.xml; grep -c Pier public/rss.xml || true
     rm filler; press run >/dev/null; grep -c Pier public/rss.xml; press check`,
    );
    expect(told).toMatch(
      /^\S+: .*(?:disk|room).*make room.*\nended 2\n1\n0\n1\n[\s\S]*ended 0\n$/i,
    );
  },
);

test.runIf(canMount && isThorough)(
  'on a disk that became read-only a run says so, and goes on later',
  async () => {
    const told = await onDisk(
      '8m',
      `article Quay; press run >/dev/null
     article Pier; mount -o remount,ro .; press run
     mount -o remount,rw .; press run >/dev/null; grep -c Pier public/rss.xml`,
    );
    expect(told).toMatch(/^\S+pressrun\.db: the database can only be read .*\nended 2\n1\n$/);
  },
);

const troubles: readonly (readonly [what: string, trouble: string, mending: string])[] = [
  ['became read-only in a crash', 'crash; mount -o remount,ro .', 'mount -o remount,rw .'],
  ['can only be read', 'mount -o remount,ro .', 'mount -o remount,rw .'],
  ['is full', 'fill', 'rm filler'],
  ['is full', 'fill', 'rm -r filler .pressrun'],
];

test.runIf(canMount).each(isThorough ? troubles : troubles.slice(0, 1))(
  'a server that starts on a disk that %s serves the last edition, and publishes when it can',
  async (_, trouble, mending) => {
    const told = await onDisk(
      '8m',
      `article Quay; press run >/dev/null; article Pier; ${trouble}
     press serve & asked Quay; ${mending}; asked Pier; kill $(pgrep -P $!); wait`,
    );
    expect(told).toMatch(
      /the last edition is served until .*\nQuay is served\n[\s\S]*Pier is served\n[\s\S]*ended 0\n$/,
    );
  },
);
