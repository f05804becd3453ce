import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** `pressrun` in a process of its own, until the test ends. */
export class Program {
  readonly child: ChildProcess;
  /** All that was printed. */
  text = '';
  readonly #ended: Promise<unknown[]>;

  constructor(cwd: string, ...line: readonly string[]) {
    const { DATABASE_URL: _, ...env } = process.env;
    this.child = spawn(process.execPath, [program, ...line], { cwd, env });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', data => {
        this.text += String(data);
      });
    this.#ended = once(this.child, 'close');
    onTestFinished(() => this.kill());
  }

  /** @returns the exit code; null when it was killed */
  async ended(): Promise<number | null> {
    const [code] = await this.#ended;
    return typeof code === 'number' ? code : null;
  }

  /** Without a chance to put anything in order. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }
}
