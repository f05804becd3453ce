import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '..', 'dist', 'main.js');

/** What a script printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * An empty folder and a shell in it, in which `pressrun` and `npx pressrun` are the program as it
 * was built last, and its server listens on a free port.
 */
export class ShellFolder {
  readonly #root = mkdtempSync(join(tmpdir(), 'pressrun-shell-'));
  readonly folder = join(this.#root, 'folder');
  readonly #bin = join(this.#root, 'bin');
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
    mkdirSync(this.folder);
    mkdirSync(this.#bin);
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

  /**
   * Runs a script by bash until it ends or fails.
   *
   * @param heard told what has been printed so far; what it answers `true` to is ended
   */
  run(script: string, heard: (out: string) => boolean = () => false): Promise<Ended> {
    const env = {
      ...process.env,
      PATH: `${this.#bin}:${process.env.PATH}`,
      PRESSRUN_SERVER_PORT: String(this.port),
      PRESSRUN_SERVER_HOST: '127.0.0.1',
    };
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd: this.folder, env });
    return new Promise(resolve => {
      const printed = { out: '', err: '' };
      child.stdout.on('data', piece => {
        printed.out += piece;
        if (heard(printed.out)) child.kill('SIGTERM');
      });
      child.stderr.on('data', piece => {
        printed.err += piece;
      });
      child.on('close', code => resolve({ code, ...printed }));
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
