/**
 * How long readers wait while a run normalizes articles that have all changed, held against what
 * they wait otherwise. `pressrun serve` has the first core, with its runs; 1,000 keep-alive clients
 * ask at an even pace from the second. Needs Linux with taskset, and `npm run build` before:
 *
 *   npm run bench:busy -- [ARTICLES]      (10,000 where unset; the clients are warm before it counts)
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { writeArticles } from './serve/articles.ts';
import { askAtPace, type Latencies, quantile } from './serve/paced.ts';

const count = Number(process.argv[2] ?? 10_000);
const [warmUpSeconds, idleSeconds] = [5, 10];
const [serverCore, clientCore] = ['0', '1'];
const port = 18_091;
const token = 'only for the measurement';
const url = `http://127.0.0.1:${port}`;
const agent = new Agent({ keepAlive: true, maxSockets: 1000, scheduling: 'fifo' });
const pace = { url: `${url}/rss.xml`, agent, perSecond: 500, fullOneIn: 5 };

const folder = mkdtempSync(join(tmpdir(), 'bench-busy-'));
const articles = join(folder, 'articles');
mkdirSync(articles);
writeFileSync(
  join(folder, 'pressrun.yaml'),
  `public: null\nserver: { host: 127.0.0.1, port: ${port}, log: warn }\nschedule: { watch: false, cron: '0 0 1 1 *' }\n`,
);

const authorized = { Authorization: `Bearer ${token}` };

/** Has the server make a run. @returns when it has ended, its milliseconds */
async function run(): Promise<number> {
  const began = performance.now();
  await fetch(`${url}/api/runs`, { method: 'POST', headers: authorized });
  const events = await fetch(`${url}/api/runs/live`, { headers: authorized });
  const text = await events.text();
  if (!text.includes('event: finished')) throw new Error(`the run has failed: ${text}`);
  return performance.now() - began;
}

function tell(name: string, { milliseconds, failures }: Latencies): void {
  const figures = [0.5, 0.9, 0.99, 0.999, 1].map(part => quantile(milliseconds, part).toFixed(1));
  console.log(
    `${name.padEnd(16)}${String(milliseconds.length).padStart(7)} answers, ${failures.length} failed; ms at p50 ${figures[0]}, p90 ${figures[1]}, p99 ${figures[2]}, p99.9 ${figures[3]}, most ${figures[4]}`,
  );
  for (const failure of new Set(failures)) console.log(`  failed: ${failure}`);
}

/**
 * How late the server's event loop was since it was asked last, by its own `monitorEventLoopDelay`:
 * the ten milliseconds between two looks count.
 */
async function tellDelay(): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`, { headers: authorized })).text();
  const figures = ['p50', 'p99', 'max'].map(name => {
    const line = new RegExp(`^pressrun_nodejs_eventloop_lag_${name}_seconds (.+)$`, 'm');
    return (1000 * Number(line.exec(metrics)?.[1])).toFixed(1);
  });
  console.log(
    `  event loop: ms from look to look at p50 ${figures[0]}, p99 ${figures[1]}, most ${figures[2]}`,
  );
}

spawnSync('taskset', ['-acp', clientCore, String(process.pid)]);
writeArticles(articles, count, 1);
const command = ['-c', serverCore, process.execPath, resolve('dist/main.js'), 'serve'];
const server = spawn('taskset', command, {
  cwd: folder,
  env: { ...process.env, PRESSRUN_ADMIN_TOKEN: token },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  for await (const line of createInterface(server.stdout)) if (line.startsWith('Next run')) break;
  await askAtPace(pace, setTimeout(warmUpSeconds * 1000));
  await tellDelay();
  const before = await askAtPace(pace, setTimeout(idleSeconds * 1000));
  tell('idle', before);
  await tellDelay();
  writeArticles(articles, count, 2);
  const running = run();
  const during = await askAtPace(pace, running);
  tell('during the run', during);
  await tellDelay();
  console.log(
    `The run took ${((await running) / 1000).toFixed(1)} s for ${count} changed articles.`,
  );
  const after = await askAtPace(pace, setTimeout(idleSeconds * 1000));
  tell('idle again', after);
  const idle = quantile([...before.milliseconds, ...after.milliseconds], 0.99);
  console.log(
    `p99 during the run: ${(quantile(during.milliseconds, 0.99) / idle).toFixed(2)} of idle`,
  );
} finally {
  agent.destroy();
  server.kill();
  await new Promise(done => server.once('exit', done));
  rmSync(folder, { recursive: true });
}
