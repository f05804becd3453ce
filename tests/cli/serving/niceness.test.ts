import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ShellFolder } from '../../shell.ts';

/** A namespace in which nobody may take back how nice a process is; not every system has it. */
const unprivileged = 'unshare --map-root-user nice -n 15';
const canBeNice = spawnSync('bash', ['-c', `${unprivileged} true`]).status === 0;

test.runIf(canBeNice)('a server that is nicer than its runs would be makes them', async () => {
  await using shell = await ShellFolder.make();
  await shell.run('mkdir articles; printf "# Quay\\n\\nLit.\\n" > articles/quay.md');
  await shell.start(`${unprivileged} pressrun serve`);
  const { out } = await shell.run(`curl -s http://127.0.0.1:${shell.port}/rss.xml`);
  const [server] = await shell.stop();
  expect(out).toContain('<title>Quay</title>');
  expect(server?.code).toBe(0);
});
