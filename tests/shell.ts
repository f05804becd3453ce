import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'main.js');

/** What a script printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * An empty folder and a shell in it, in which `pressrun`, `npx pressrun` and the package of that name
 * are the program as it was built last, and its server listens on a free port.
 */
export class ShellFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'pressrun-shell-'));
  readonly folder = join(this.#root, 'folder');
  readonly #bin = join(this.#root, 'bin');
  readonly port: number;
  #cwd = this.folder;
  readonly #running: { readonly child: ChildProcess; readonly end: Promise<Ended> }[] = [];

  private constructor(port: number) {
    this.port = port;
    mkdirSync(this.folder);
    mkdirSync(this.#bin);
    mkdirSync(join(this.#root, 'node_modules'));
    symlinkSync(root, join(this.#root, 'node_modules', 'pressrun'));
    this.#command('pressrun', `exec '${process.execPath}' '${program}' "$@"`);
    this.#command('npx', 'exec "$@"');
  }

  static async make(): Promise<ShellFolder> {
    return new ShellFolder(await freePort());
  }

  #command(name: string, line: string): void {
    const file = join(this.#bin, name);
    writeFileSync(file, `#!/bin/sh\n${line}\n`);
    chmodSync(file, 0o755);
  }

  /** Runs a script by bash until it ends or fails; the next one begins in the folder where it was. */
  async run(script: string): Promise<Ended> {
    const place = join(this.#root, 'pwd');
    const end = await ended(this.#bash(`trap 'pwd > ${place}' EXIT\n${script}`));
    this.#cwd = readFileSync(place, 'utf8').trimEnd();
    return end;
  }

  /** Starts a server, and waits until it has greeted; it ends with the folder, or by `stop`. */
  start(script: string): Promise<void> {
    const child = this.#bash(`exec ${script}`);
    const end = ended(child);
    this.#running.push({ child, end });
    return new Promise((resolve, reject) => {
      child.stdout.on('data', piece => {
        if (String(piece).includes('http://')) resolve();
      });
      void end.then(({ err }) => reject(new Error(`${script} has ended: ${err}`)));
    });
  }

  /** Ends what was started. @returns how each ended */
  stop(): Promise<Ended[]> {
    const all = this.#running.splice(0).map(({ child, end }) => {
      child.kill('SIGTERM');
      return end;
    });
    return Promise.all(all);
  }

  #bash(script: string): ChildProcessWithoutNullStreams {
    const env = {
      ...process.env,
      PATH: `${this.#bin}:${process.env.PATH}`,
      PRESSRUN_SERVER_PORT: String(this.port),
      PRESSRUN_SERVER_HOST: '127.0.0.1',
    };
    return spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd: this.#cwd, env });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise(resolve => {
    const printed = { out: '', err: '' };
    child.stdout.on('data', piece => {
      printed.out += piece;
    });
    child.stderr.on('data', piece => {
      printed.err += piece;
    });
    child.on('close', code => resolve({ code, ...printed }));
  });
}
