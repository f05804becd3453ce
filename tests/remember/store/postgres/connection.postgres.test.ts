import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fact, writeFact } from '../../../../src/remember/store/runs.ts';
import { openState } from '../../../../src/remember/store/state.ts';
import { freshDatabase } from '../../../postgres.ts';
import { Wire } from '../../../wire.ts';

test('a connection that breaks between two statements of a transaction ends that alone', async () => {
  const wire = new Wire();
  const state = await openState(await wire.to(await freshDatabase()));
  const work = state.transaction().execute(async db => {
    await writeFact(db, 'lamp', 'lit');
    wire.sever();
    await setTimeout(100);
    await writeFact(db, 'lamp', 'out');
  });
  await expect(work).rejects.toThrow(/cannot be reached/);
  expect(await fact(state, 'lamp')).toBeNull();
  await state.destroy();
});
