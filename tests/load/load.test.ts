import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ServeCommand } from '../cli/serve-command.ts';
import { picking } from '../fuzz/mutate.ts';
import { Poller, Seen } from './poller.ts';

const minutes = Number(process.env.PRESSRUN_LOAD_MINUTES ?? 0);
const isLong = minutes >= 10;
const pollers = Number(process.env.PRESSRUN_POLLERS ?? (isLong ? 2000 : 200));

/** Milliseconds between two edits: rare beside polls, as with real publications. */
const calm = isLong ? 180_000 : minutes * 6_000;

/** Milliseconds between two polls of one poller, at the most. */
const patience = isLong ? 20_000 : calm / 6;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Descriptors of this process: connections that were left open, files that were never closed. */
function handles(): number {
  return readdirSync('/proc/self/fd').length;
}

/** What this process holds, in megabytes, when all that nobody needs is gone. */
function memory(): { readonly rss: number; readonly heap: number } {
  if (typeof collect === 'function') collect();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: Math.round(rss / 1e6), heap: Math.round(heapUsed / 1e6) };
}

async function edits(serve: ServeCommand, end: number): Promise<number> {
  const pick = picking(7);
  let edition = 0;
  for (; Date.now() < end; edition++) {
    const title = `Article v${edition}`;
    serve.write(
      `${pick(30)}.md`,
      `---\ntitle: ${title}\ntags: [quay]\n---\nThe text of ${title}.\n`,
    );
    await setTimeout(calm);
  }
  return edition;
}

test.runIf(minutes > 0)(
  'thousands of pollers and runs go on side by side, and nothing fails or is left behind',
  async () => {
    const serve = new ServeCommand();
    serve.write('0.md', '---\ntitle: Article v0\ntags: [quay]\n---\nThe text of Article v0.\n');
    const address = await serve.start({
      PRESSRUN_SERVER_LOG: 'warn',
      PRESSRUN_SERVER_PERHOUR: '1000000',
    });
    const before = handles();
    const end = Date.now() + minutes * 60_000;
    const seen = new Seen();
    const all = Array.from({ length: pollers }, (_, at) => new Poller(address, at, seen));
    const polling = all.map(poller => poller.poll(end, patience));
    const editing = edits(serve, end);
    await setTimeout(minutes * 20_000);
    const early = memory();
    await setTimeout(minutes * 35_000);
    const late = memory();
    await Promise.all(polling);
    const made = await editing;
    const counts = Poller.sum(all);
    const { whole, notModified } = counts;
    const share = notModified / (whole + notModified);
    console.log(JSON.stringify({ made, share, ...counts, early, late, before, after: handles() }));
    expect(counts.failures).toEqual([]);
    expect(Poller.mixed(all)).toEqual([]);
    expect(whole).toBeGreaterThan(0);
    expect(share).toBeGreaterThan(isLong ? 0.7 : 0.4);
    expect(late.heap).toBeLessThan(early.heap * 1.2 + 10);
    expect(late.rss).toBeLessThan(early.rss * 1.3);
    // A connection waits 65 seconds for its next request.
    await expect.poll(handles, { timeout: 100_000 }).toBeLessThan(before + 50);
    expect(serve.err).toBe('');
  },
  (minutes + 4) * 60_000,
);
