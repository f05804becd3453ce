import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { fact } from '../../../../src/remember/store/runs.ts';
import { openState } from '../../../../src/remember/store/state.ts';
import { freshDatabase } from '../../../postgres.ts';

/** Renames the many tables of another program, and back, until the test ends. */
async function neighbourOf(address: string): Promise<void> {
  const client = new Client(address);
  await client.connect();
  await client.query(`create schema others; do $$ begin
    for at in 1..500 loop execute format('create table others.before_%s (id serial)', at); end loop;
  end $$`);
  const rename = (from: string, to: string) =>
    client.query(`do $$ begin for at in 1..500 loop
      execute format('alter table others.${from}_%s rename to ${to}_%s', at, at);
    end loop; end $$`);
  let isOver = false;
  const work = (async () => {
    while (!isOver) await rename('before', 'after').then(() => rename('after', 'before'));
  })();
  onTestFinished(async () => {
    isOver = true;
    await work;
    await client.end();
  });
}

test('the state opens while another program changes tables of its own in the same database', async () => {
  const address = await freshDatabase();
  await neighbourOf(address);
  for (let time = 0; time < 20; time++) {
    const state = await openState(address);
    expect(await fact(state, 'lamp')).toBeNull();
    await state.destroy();
  }
});
