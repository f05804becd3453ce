import pino from 'pino';
import { expect, test } from 'vitest';
import { reloadable } from '../../../src/cli/serving/reloadable.ts';
import type { Serving } from '../../../src/cli/serving/serving.ts';
import { ProblemError } from '../../../src/problem.ts';

/** What serves, as far as a change of it goes: it takes down what is asked of it. */
class Shown implements Serving {
  readonly asked: string[] = [];
  replaced = async (): Promise<void> => undefined;

  readonly listener = () => undefined;
  readonly nextRun = () => null;
  readonly start = async () => null;
  readonly save = async () => void this.asked.push('save');
  readonly stop = async () => void this.asked.push('stop');
  readonly watch = (replaced: () => Promise<void>) => {
    this.replaced = replaced;
  };
}

function changing(open: (old: Serving) => Promise<Serving>) {
  const first = new Shown();
  const stop = new AbortController();
  const logged: string[] = [];
  const log = pino({}, { write: line => logged.push(JSON.parse(line).msg) });
  let ask = (): void => undefined;
  const onReload = (reload: () => void) => {
    ask = reload;
  };
  const serves = reloadable(first, { onReload, stop: stop.signal }, log, open);
  const asked = () => {
    ask();
    return serves();
  };
  return { first, stop, logged, serves, asked };
}

const problem = { what: 'there is no option site.titel', where: 'pressrun.yaml', fix: 'Look.' };

test('an exchanged database is looked for again until it can be opened, which is told once', async () => {
  const next = new Shown();
  let isBad = true;
  const { first, logged, serves } = changing(async () => {
    if (isBad) throw new ProblemError([problem]);
    return next;
  });
  await first.replaced();
  await first.replaced();
  expect(await serves()).toBe(first);
  expect(logged.filter(line => line.includes('is opened again'))).toHaveLength(1);
  expect(logged.filter(line => line.includes('there is no option'))).toHaveLength(1);
  isBad = false;
  await first.replaced();
  expect(await serves()).toBe(next);
  expect(first.asked.at(-1)).toBe('stop');
});

test('what was counted of readers is written down before the next one reads it', async () => {
  const { first, asked } = changing(async old => {
    expect(old).toBe(first);
    expect(first.asked).toEqual(['save']);
    return new Shown();
  });
  expect(await asked()).not.toBe(first);
});

test('who asks is told each time why the old one goes on serving', async () => {
  const { first, logged, asked } = changing(() => Promise.reject(new Error('a bug')));
  expect([await asked(), await asked()]).toEqual([first, first]);
  expect(logged.filter(line => line.includes('goes on serving'))).toHaveLength(2);
});

test('what has been asked to stop opens nothing more', async () => {
  const { first, stop, asked } = changing(async () => new Shown());
  stop.abort();
  expect(await asked()).toBe(first);
});
