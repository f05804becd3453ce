import fs, { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFolder } from '../../src/read/list-folder.ts';
import { readFromFolder } from '../../src/read/read-file.ts';

const { readFileSync } = fs;

/** Has something happen to a file between its bytes and the last look at it, until the test is over. */
function meanwhile(happens: () => void): void {
  replaceReading(((file: number) => {
    const bytes = readFileSync(file);
    happens();
    return bytes;
  }) as typeof readFileSync);
  onTestFinished(() => replaceReading(readFileSync));
}

/** For all modules, also those that have been loaded before. */
function replaceReading(reading: typeof readFileSync): void {
  fs.readFileSync = reading;
  syncBuiltinESMExports();
}

test('a file that is written to while its bytes are read is left to the next run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.md'), 'one');
  const [file] = (await listFolder(folder)).files;
  if (file === undefined) throw new Error('there is no file');
  expect(Buffer.from(readFromFolder(folder, file, 100).bytes).toString()).toBe('one');
  meanwhile(() => appendFileSync(join(folder, 'a.md'), ', two'));
  expect(() => readFromFolder(folder, file, 100)).toThrow(/changed while/);
});
