import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { PressThread } from '../../../src/cli/serving/press-thread.ts';
import type { RunOrder } from '../../../src/cli/serving/thread-messages.ts';
import { ProblemError } from '../../../src/problem.ts';
import type { Progress } from '../../../src/report.ts';
import { PublicationFolder } from '../../pressrun/publication-folder.ts';

const never = new AbortController().signal;

function started(articles: number): { folder: PublicationFolder; thread: PressThread } {
  const folder = new PublicationFolder();
  for (let at = 0; at < articles; at++)
    folder.write(`${at}.md`, `# The lamp turns ${at}\n\nFor the ${at}th time.\n`);
  const thread = new PressThread();
  onTestFinished(async () => {
    await thread.end();
    folder[Symbol.dispose]();
  });
  return { folder, thread };
}

function orderFor(folder: PublicationFolder, isDry = false): RunOrder {
  const settings = { ...folder.settings(), export: null };
  return { folder: folder.state, settings, trigger: 'api', force: false, selection: null, isDry };
}

test('a run is made, and tells how far it is', async () => {
  const { folder, thread } = started(3);
  const steps: Progress[] = [];
  const report = await thread.run(orderFor(folder), never, step => steps.push(step));
  expect(report).toMatchObject({ outcome: 'published', trigger: 'api', edition: 1 });
  expect(steps).toContainEqual({ step: 'reading articles', done: 3, total: 3, problems: 0 });
  expect(await folder.titles()).toHaveLength(3);
});

test('runs are made in the order in which they are asked for, and a dry one changes nothing', async () => {
  const { folder, thread } = started(1);
  const reports = await Promise.all(
    [true, false, false].map(isDry => thread.run(orderFor(folder, isDry), never)),
  );
  expect(reports.map(({ outcome }) => outcome)).toEqual(['published', 'published', 'unchanged']);
  expect(reports.map(({ number }) => number)).toEqual([1, 1, 2]);
});

test('what keeps a run from going on arrives as problems, and the next run is made', async () => {
  const { folder, thread } = started(1);
  const order = orderFor(folder);
  const articles = { ...order.settings.articles, folder: `${folder.folder}/elsewhere` };
  const run = thread.run({ ...order, settings: { ...order.settings, articles } }, never);
  await expect(run).rejects.toThrow(ProblemError);
  await expect(run).rejects.toMatchObject({ problems: [{ where: articles.folder }] });
  expect((await thread.run(order, never)).outcome).toBe('published');
});

test('a run that is stopped publishes nothing, and the next one takes it up', async () => {
  const { folder, thread } = started(200);
  const stop = new AbortController();
  const run = thread.run(orderFor(folder), stop.signal, () => stop.abort());
  await expect(run).rejects.toThrow();
  expect(await folder.titles()).toEqual([]);
  await expect(thread.run(orderFor(folder), stop.signal)).rejects.toThrow(/abort/);
  const report = await thread.run(orderFor(folder), never);
  expect(report).toMatchObject({ edition: 1, counts: { published: 200 } });
});

test('a thread that breaks is one clear problem, and the next run has a new one', async () => {
  const { folder, thread } = started(200);
  const run = thread.run(orderFor(folder), never, () => void thread.end());
  await expect(run).rejects.toThrow(/^the run: it broke off \(its thread has ended\)\. What was/);
  const report = await thread.run(orderFor(folder), never);
  expect(report).toMatchObject({ edition: 1, counts: { published: 200 } });
});

test('a bug arrives as the error it was', async () => {
  const { folder, thread } = started(1);
  const order = orderFor(folder);
  const site = { ...order.settings.site, url: 'no address' };
  const run = thread.run({ ...order, settings: { ...order.settings, site } }, never);
  await expect(run).rejects.toThrow(/URL/);
  await expect(run).rejects.not.toThrow(ProblemError);
  rmSync(folder.state, { recursive: true });
  expect((await thread.run(order, never)).outcome).toBe('published');
});

test.runIf(process.platform === 'linux')(
  'however many runs there were, no database is left open',
  async () => {
    const { folder, thread } = started(1);
    const open = () =>
      readdirSync('/proc/self/fd').filter(fd => openedAs(fd).startsWith(folder.state)).length;
    for (let run = 0; run < 4; run++) await thread.run(orderFor(folder), never);
    await expect.poll(open).toBe(0);
  },
);

/** Empty where it has been closed meanwhile. */
function openedAs(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
