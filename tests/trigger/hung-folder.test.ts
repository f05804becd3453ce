import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pressrun-hung-'));
afterAll(() => rmdirSync(folder));

/** What a command prints where nobody answers for the folder, as when a network's server has gone. */
function whileItHangs(command: string, code = '') {
  const mount = 'mount -i -t fuse -o fd=7,rootmode=40000,user_id=0,group_id=0 none';
  const script = `exec 7<>/dev/fuse && ${mount} '${folder}' && ${command}`;
  return spawnSync('unshare', ['--map-root-user', '--mount', 'bash', '-c', script], {
    ...{ encoding: 'utf8', timeout: 10_000, killSignal: 'SIGKILL' },
    env: { ...process.env, CODE: code },
  }).stdout;
}

// Not every system lets a test mount something.
test.runIf(whileItHangs('echo mounted') === 'mounted\n')(
  'a folder that hangs when it is looked at holds up nothing else',
  () => {
    const { href } = new URL('../../src/trigger/watch.ts', import.meta.url);
    const code = `
      import { watchFolder } from '${href}';
      const [no, failed] = [() => false, error => console.log(error)];
      watchFolder({ folder: '${folder}', isArticle: no, isHidden: no, polling: false, failed }, no);
      setTimeout(() => {
        console.log('alive');
        process.kill(process.pid, 'SIGKILL');
      }, 100);`;
    const node = `exec '${process.execPath}' --import tsx --input-type=module -e "$CODE"`;
    expect(whileItHangs(node, code)).toBe('alive\n');
  },
);
