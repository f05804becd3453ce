import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** A namespace of its own, in which anybody may mount; null where the system has none. */
const namespaced = ['unshare', '--map-root-user', '--mount', 'sh', '-euc'] as const;
const canMount =
  spawnSync(namespaced[0], [...namespaced.slice(1), 'mount -t tmpfs none /mnt']).status === 0;

/** Another disk for the thorough run. */
const isThorough = process.env.PRESSRUN_CRASH === 'all';

/** Runs a script on a disk of so many bytes. `press` is the program, which says how it ended. */
function onDisk(size: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = `
    mount -t tmpfs -o size=${size} none ${folder}
    cd ${folder}; mkdir articles
    press() { '${process.execPath}' '${program}' "$@" 2>&1 && echo ended 0 || echo ended $?; }
    article() { printf -- '---\\ntitle: %s\\ndate: 2026-03-01\\n---\\nThe text.\\n' "$1" > "articles/$1.md"; }
    fill() { dd if=/dev/zero of=filler bs=4k 2>/dev/null || true; }
  `;
  const [command, ...words] = namespaced;
  const { stdout, stderr } = spawnSync(command, [...words, before + script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

test.runIf(canMount)('on a full disk the last edition stays, and room is all it takes', () => {
  const told = onDisk(
    '4m',
    `article Quay; press run >/dev/null
     article Pier; fill; press run
     grep -c Quay public/rss.xml; grep -c Pier public/rss.xml || true
     rm filler; press run >/dev/null; grep -c Pier public/rss.xml; press check`,
  );
  expect(told).toMatch(/^\S+: .*(?:disk|room).*make room.*\nended 2\n1\n0\n1\n[\s\S]*ended 0\n$/i);
});

test.runIf(canMount && isThorough)(
  'on a disk that became read-only a run says so, and goes on later',
  () => {
    const told = onDisk(
      '8m',
      `article Quay; press run >/dev/null
     article Pier; mount -o remount,ro .; press run
     mount -o remount,rw .; press run >/dev/null; grep -c Pier public/rss.xml`,
    );
    expect(told).toMatch(/^\S+pressrun\.db: the database cannot be opened .*\nended 2\n1\n$/);
  },
);
