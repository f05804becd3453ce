import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { WatchedTree } from '../../src/trigger/watched-tree.ts';

test('what is closed while it looks at a folder that has come tells of nothing any more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-tree-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const heard: string[] = [];
  const closed = new Promise<void>(resolve => {
    const tree = new WatchedTree({
      folder,
      isArticle: () => false,
      isHidden: name => {
        if (name === 'inner') {
          tree.close();
          resolve();
        }
        return false;
      },
      heard: path => heard.push(path),
      lost: () => undefined,
      failed: error => heard.push(String(error)),
    });
  });
  await setTimeout(100);
  mkdirSync(join(folder, 'outer/inner'), { recursive: true });
  await closed;
  await setTimeout(50);
  expect(heard).toEqual([]);
});
