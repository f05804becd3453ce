/**
 * Installs the packed program in empty folders and runs it there on each Node that it is meant
 * for. Needs the network: `npm run test:package`, or with the majors to try as arguments.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26'];
const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'pressrun-package-'));

const api = `
import { createServer } from 'node:http';
import { createApp, normalize, run } from 'pressrun';
const article = normalize({ path: 'a.md', bytes: Buffer.from('# A\\n\\nB.\\n'), modified: '2026-01-01T00:00:00.000Z' });
const report = await run('.');
const app = await createApp('.');
const server = createServer(app.listener);
await app.stop();
if (article.title !== 'A' || report.outcome !== 'unchanged' || server.listening) throw new Error('the API is broken');
`;

/** The same as a program that is checked for types, those of the package included. */
const typed = api.replace('article.title !==', 'article.title.toUpperCase() !==');
const typeOptions = {
  strict: true,
  noEmit: true,
  module: 'nodenext',
  target: 'es2023',
  skipLibCheck: false,
};

/** A folder with one Node in it. @returns the folder of its program */
function installNode(major: string): string {
  const folder = emptyFolder(`node-${major}`);
  npm(folder, process.env.PATH ?? '', 'install', `node@${major}`);
  return dirname(createRequire(join(folder, 'x.js')).resolve('node/bin/node'));
}

function emptyFolder(name: string): string {
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  return folder;
}

function npm(cwd: string, path: string, ...args: string[]): string {
  return command(cwd, path, 'npm', ...args, '--no-audit', '--no-fund', '--loglevel=error');
}

function command(cwd: string, path: string, name: string, ...args: string[]): string {
  const env = { ...process.env, PATH: path, PRESSRUN_SERVER_PORT: '0' };
  return execFileSync(name, args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function tryOut(major: string, tarball: string): Promise<void> {
  const path = `${installNode(major)}:${process.env.PATH}`;
  const folder = emptyFolder(`on-${major}`);
  npm(folder, path, 'install', tarball);
  const pressrun = (...args: string[]) => command(folder, path, 'npx', 'pressrun', ...args);
  sayNothing(folder, path);
  pressrun('init', '--yes', '--title', 'Courier');
  const published = pressrun('run').trim().split('\n').at(-1);
  pressrun('check');
  pressrun('why', 'first.md');
  writeFileSync(join(folder, 'api.mjs'), api);
  command(folder, path, 'node', 'api.mjs');
  const served = await serveOnce(folder, path);
  console.log(`${command(folder, path, 'node', '--version').trim()}: ${published}; ${served}`);
}

/** An option of V8 or of Node that this version does not know is told by every command. */
function sayNothing(cwd: string, path: string): void {
  const env = { ...process.env, PATH: path };
  const { stderr } = spawnSync('npx', ['pressrun', '--version'], { cwd, env, encoding: 'utf8' });
  if (stderr !== '') throw new Error(`a command that went well said: ${stderr}`);
}

async function serveOnce(folder: string, path: string): Promise<string> {
  const env = {
    ...process.env,
    PATH: path,
    PRESSRUN_SERVER_PORT: '0',
    PRESSRUN_SERVER_HOST: '127.0.0.1',
  };
  const server = spawn('npx', ['pressrun', 'serve', '--json'], {
    cwd: folder,
    env,
    detached: true,
  });
  try {
    const { address } = JSON.parse(await firstLine(server));
    const response = await fetch(`${address}rss.xml`);
    if (!(await response.text()).includes('Courier begins')) throw new Error('the feed is empty');
    return `serves ${response.headers.get('content-type')}`;
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface(stdout)) return line;
  throw new Error('the server has printed nothing');
}

function checkTypes(tarball: string): void {
  const folder = emptyFolder('types');
  const versions: Record<string, string> = JSON.parse(
    execFileSync('npm', ['pkg', 'get', 'devDependencies'], { cwd: root, encoding: 'utf8' }),
  );
  const tools = ['typescript', '@types/node'].map(name => `${name}@${versions[name]}`);
  npm(folder, process.env.PATH ?? '', 'install', tarball, ...tools);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, 'use.ts'), typed);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...typeOptions, types: ['node'] } }),
  );
  command(folder, process.env.PATH ?? '', 'npx', 'tsc');
  console.log('types: right');
}

try {
  const [packed] = JSON.parse(
    npm(root, process.env.PATH ?? '', 'pack', '--json', '--pack-destination', work),
  );
  console.log(
    `${packed.filename}: ${packed.files.length} files, ${packed.size} bytes, ${packed.unpackedSize} unpacked`,
  );
  const tarball = join(work, packed.filename);
  checkTypes(tarball);
  for (const major of majors) await tryOut(major, tarball);
} finally {
  rmSync(work, { recursive: true });
}
