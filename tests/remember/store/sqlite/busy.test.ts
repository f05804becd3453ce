import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fact, writeFact } from '../../../../src/remember/store/runs.ts';
import { failWhenBusy, whenFree } from '../../../../src/remember/store/sqlite/busy.ts';
import { openStore, type State } from '../../../../src/remember/store/state.ts';

const never = new AbortController().signal;

async function twoWriters(): Promise<{ server: State; run: State }> {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-busy-'));
  const own = await openStore(folder, 'https://example.org/');
  const other = await openStore(folder, 'https://example.org/');
  onTestFinished(async () => {
    await own.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });
  await failWhenBusy(own.state);
  return { server: own.state, run: other.state };
}

test('what is written while a run writes comes after it, and nobody stands still', async () => {
  const { server, run } = await twoWriters();
  const transaction = await run.startTransaction().execute();
  await writeFact(transaction, 'lamp', 'lit by the run');
  await expect(writeFact(server, 'lamp', 'lit at once')).rejects.toThrow(/locked/);
  const written = whenFree(() => writeFact(server, 'lamp', 'lit by the server'), never);
  await new Promise(resolve => setTimeout(resolve, 20));
  await transaction.commit().execute();
  await written;
  expect(await fact(run, 'lamp')).toBe('lit by the server');
});

test('the waiting can be stopped', async () => {
  const { server, run } = await twoWriters();
  const stop = new AbortController();
  const transaction = await run.startTransaction().execute();
  await writeFact(transaction, 'lamp', 'lit');
  const written = whenFree(() => writeFact(server, 'lamp', 'never'), stop.signal);
  stop.abort();
  await expect(written).rejects.toThrow(/abort/);
  await transaction.rollback().execute();
  expect(await fact(server, 'lamp')).toBeNull();
});

test('other errors are not waited for', async () => {
  const broken = () => Promise.reject(new Error('the disk is full'));
  await expect(whenFree(broken, never)).rejects.toThrow('the disk is full');
});
