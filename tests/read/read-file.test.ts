import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listFolder } from '../../src/read/list-folder.ts';
import { readFromFolder } from '../../src/read/read-file.ts';

/** What happens to the file between its bytes and the last look at it. */
let meanwhile = (): void => undefined;

vi.mock('node:fs', async original => {
  const system = await original<typeof import('node:fs')>();
  const readFileSync = (file: number): Buffer => {
    const bytes = system.readFileSync(file);
    meanwhile();
    return bytes;
  };
  return { ...system, readFileSync };
});

test('a file that is written to while its bytes are read is left to the next run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.md'), 'one');
  const [file] = (await listFolder(folder)).files;
  if (file === undefined) throw new Error('there is no file');
  expect(Buffer.from(readFromFolder(folder, file, 100).bytes).toString()).toBe('one');
  meanwhile = () => appendFileSync(join(folder, 'a.md'), ', two');
  expect(() => readFromFolder(folder, file, 100)).toThrow(/changed while/);
});
