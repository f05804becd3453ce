import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ServeCommand } from '../cli/serve-command.ts';
import { picking } from '../fuzz/mutate.ts';
import { Poller } from './poller.ts';

const minutes = Number(process.env.PRESSRUN_LOAD_MINUTES ?? 0);
const pollers = Number(process.env.PRESSRUN_POLLERS ?? (minutes < 1 ? 200 : 2000));

/** Milliseconds between two polls of one poller, at the most. */
const patience = minutes < 1 ? 2_000 : 20_000;

/** Descriptors of this process: connections that were left open, files that were never closed. */
function handles(): number {
  return readdirSync('/proc/self/fd').length;
}

function megabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
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
    await setTimeout(Math.min(2_000, minutes * 6_000));
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
    const all = Array.from({ length: pollers }, (_, at) => new Poller(address, at));
    const polling = all.map(poller => poller.poll(end, patience));
    const editing = edits(serve, end);
    await setTimeout(minutes * 20_000);
    const early = megabytes();
    await setTimeout(minutes * 35_000);
    const late = megabytes();
    await Promise.all(polling);
    const made = await editing;
    const counts = Poller.sum(all);
    console.log(JSON.stringify({ made, ...counts, early, late, before, after: handles() }));
    expect(counts.failures).toEqual([]);
    expect(counts.whole).toBeGreaterThan(0);
    expect(counts.notModified).toBeGreaterThan(0);
    expect(late).toBeLessThan(early * 1.3);
    await expect.poll(handles, { timeout: 60_000 }).toBeLessThan(before + 50);
    expect(serve.err).toBe('');
  },
  (minutes + 2) * 60_000,
);
