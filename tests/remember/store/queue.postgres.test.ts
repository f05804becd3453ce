import { expect, test } from 'vitest';
import { Queue } from '../../../src/remember/store/postgres/queue.ts';
import { freshDatabase } from '../../postgres.ts';

test('machines that start at the same time make the queue once', async () => {
  const address = await freshDatabase();
  const opening = Array.from({ length: 8 }, () => Queue.open(address, 'pressrun 1.0.0 rules'));
  const queues = await Promise.all(opening);
  await queues[0]?.add('a-batch');
  expect(await queues[7]?.otherKinds()).toEqual([]);
  await Promise.all(queues.map(queue => queue.close()));
});
