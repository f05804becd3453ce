import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ShellFolder } from '../../shell.ts';

/** A namespace in which this user may say how many folders may be watched; not every system has it. */
const limited = 'unshare --map-root-user sh -c';
const limit = 'echo 3 > /proc/sys/user/max_inotify_watches';
const canLimit = spawnSync('bash', ['-c', `${limited} '${limit}'`]).status === 0;

test.runIf(canLimit)(
  'where the system watches no more folders, the log says so once and the server goes on',
  async () => {
    await using shell = await ShellFolder.make();
    await shell.run('mkdir -p articles/{1..9}; printf "# Quay\\n\\nLit.\\n" > articles/9/quay.md');
    await shell.start(`${limited} '${limit}; exec pressrun serve'`);
    const { out } = await shell.run(`curl -s http://127.0.0.1:${shell.port}/rss.xml`);
    await shell.run('rm -r articles/{1..8}; sleep 1; mkdir articles/new; sleep 1');
    await shell.run('printf "# Pier\\n\\nDark.\\n" > articles/new/pier.md');
    await shell.run(
      `until curl -s http://127.0.0.1:${shell.port}/rss.xml | grep -q Pier; do sleep 0.1; done`,
    );
    const [server] = await shell.stop();
    expect(out).toContain('<title>Quay</title>');
    expect(server?.err.match(/articles: the system watches no more folders/g)).toHaveLength(1);
    expect(server?.code).toBe(0);
  },
);
