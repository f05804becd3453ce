/**
 * How fast a feed is answered, held against the least that Node can do (`bare`: the same headers
 * from a `node:http` handler), a plain Express route, and nginx where it is installed. Every server
 * is a process of its own on the first core; wrk sends from the second. Rounds alternate between the
 * servers, and the median of each counts. On a machine that does other things too, the processor
 * time of a request says more than the rate. Needs Linux with wrk and taskset. `npm run bench:serve`
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { formatFor, type Load, loads } from './serve/loads.ts';
import { measure, median, type Rate, type Server } from './serve/measure.ts';
import { nginxAround } from './serve/nginx.ts';

const rounds = 5;
const secondsARound = 2;
const [serverCore, clientCore] = ['0', '1'];

async function start(name: string, input: string): Promise<Server> {
  const script = fileURLToPath(import.meta.url.replace(/(\.\w+)$/, '/server$1'));
  const command = [process.execPath, ...process.execArgv, script, name];
  const child = spawn('taskset', ['-c', serverCore, ...command], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  const [url] = await once(createInterface(child.stdout), 'line');
  return { name, url: String(url), pid: child.pid ?? null, stop: () => void child.kill() };
}

/** What the feed's server answers, for the others to answer the same. */
async function sampleOf(url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  const dropped = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
  const headers = [...response.headers].filter(([name]) => !dropped.has(name));
  return JSON.stringify({ headers, body: await response.text() });
}

async function etagOf(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return (await fetch(url, { headers })).headers.get('etag') ?? '';
}

async function compare(load: Load, servers: readonly Server[]): Promise<void> {
  const figures = new Map<string, Rate[]>();
  for (let round = 0; round < rounds; round++)
    for (const { name, url, pid } of servers) {
      const headers = load.headers(await etagOf(url, formatFor(load)));
      const wanted = { url, pid, headers, seconds: secondsARound, core: clientCore, clients: 64 };
      figures.set(name, [...(figures.get(name) ?? []), measure(wanted)]);
    }
  const bare = median((figures.get('bare') ?? []).map(({ perSecond }) => perSecond));
  console.log(`\n${load.name}`);
  for (const [name, rates] of figures) {
    const rate = median(rates.map(({ perSecond }) => perSecond));
    const processor = median(rates.map(({ processor }) => processor ?? Number.NaN));
    const time = Number.isNaN(processor) ? '' : `, ${processor.toFixed(1)} µs of processor each`;
    const share = (rate / bare).toFixed(2);
    console.log(
      `  ${name.padEnd(9)}${Math.round(rate).toLocaleString('en').padStart(9)}/s  ${share} of bare${time}`,
    );
  }
}

if (spawnSync('wrk', ['-v']).error !== undefined) throw new Error('wrk is not installed');
const pressrun = await start('pressrun', '');
const sample = await sampleOf(pressrun.url);
const servers = [pressrun, await start('bare', sample), await start('express', sample)];
const nginx = await nginxAround(sample, serverCore);
if (nginx !== null) servers.push(nginx);
try {
  for (const load of loads) await compare(load, servers);
  const [conditional] = loads;
  const headers = conditional.headers(await etagOf(pressrun.url, formatFor(conditional)));
  const many = measure({
    ...{ url: pressrun.url, pid: pressrun.pid, headers, core: clientCore },
    seconds: 5,
    clients: 1000,
  });
  console.log(`\n1,000 keep-alive clients: ${Math.round(many.perSecond)}/s, p99 ${many.p99}`);
} finally {
  for (const server of servers) server.stop();
}
