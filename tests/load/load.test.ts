import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Program } from '../cli/program.ts';
import { until } from '../cli/serve-command.ts';
import { picking } from '../fuzz/mutate.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { measure, measured, memoryOf } from './measured.ts';
import { Poller, Seen } from './poller.ts';

const minutes = Number(process.env.PRESSRUN_LOAD_MINUTES ?? 0);
const isLong = minutes >= 10;
const pollers = Number(process.env.PRESSRUN_POLLERS ?? (isLong ? 2000 : 200));

/** Milliseconds between two edits: rare beside polls, as with real publications. */
const calm = isLong ? 180_000 : minutes * 6_000;

/** Milliseconds between two polls of one poller, at the most. */
const patience = isLong ? 20_000 : calm / 6;

function configure(folder: PublicationFolder): void {
  const lines = [
    'site: { url: https://example.org/ }',
    'server: { port: 0, host: 127.0.0.1, log: warn, perHour: 1000000 }',
  ];
  writeFileSync(join(folder.folder, 'pressrun.yaml'), lines.join('\n'));
}

async function edits(folder: PublicationFolder, end: number): Promise<number> {
  const pick = picking(7);
  let edition = 0;
  for (; Date.now() < end; edition++) {
    const title = `Article v${edition}`;
    folder.write(`${pick(30)}.md`, markdown(title, { tags: '[quay]' }));
    await setTimeout(calm);
  }
  return edition;
}

test.runIf(minutes > 0)(
  'thousands of pollers and runs go on side by side, and nothing fails or is left behind',
  async () => {
    const folder = new PublicationFolder();
    onTestFinished(() => folder[Symbol.dispose]());
    configure(folder);
    folder.write('0.md', markdown('Article v0', { tags: '[quay]' }));
    const server = new Program(folder.folder, 'serve');
    const address = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(server.text)?.[0]);
    const greeting = server.text;
    const { handles: before } = await measure(address);

    const end = Date.now() + minutes * 60_000;
    const seen = new Seen();
    const all = Array.from({ length: pollers }, (_, at) => new Poller(address, at, seen));
    const editing = edits(folder, end);
    const polling = all.map(poller => poller.poll(end, patience));
    const measures = await measured(address, 120, minutes * 60_000);
    await Promise.all(polling);
    const made = await editing;

    // The first sixth is for what is filled once: caches, code that is compiled, a heap of its size.
    const early = memoryOf(measures.slice(20, 60));
    const late = memoryOf(measures.slice(80));
    const counts = Poller.sum(all);
    const { whole, notModified } = counts;
    const share = notModified / (whole + notModified);
    console.log(JSON.stringify({ made, share, ...counts, early, late, before }));
    expect(counts.failures).toEqual([]);
    expect(Poller.mixed(all)).toEqual([]);
    expect(whole).toBeGreaterThan(0);
    expect(share).toBeGreaterThan(isLong ? 0.7 : 0.4);
    expect(late.heap).toBeLessThan(early.heap * 1.1 + 5);
    expect(late.resident).toBeLessThan(early.resident * 1.1 + 20);
    // A connection waits 65 seconds for its next request.
    const left = async () => (await measure(address)).handles;
    await expect.poll(left, { timeout: 100_000, interval: 1000 }).toBeLessThan(before + 10);
    expect(server.text).toBe(greeting);
  },
  (minutes + 4) * 60_000,
);
