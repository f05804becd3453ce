import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';

/** `pressrun serve` in this process, in a folder of its own, on a free port. */
export class ServeCommand {
  readonly cwd = mkdtempSync(join(tmpdir(), 'pressrun-serve-'));
  out = '';
  err = '';
  readonly #stop = new AbortController();
  #reload = (): void => undefined;
  #ended: Promise<number> | null = null;

  constructor(config = '') {
    mkdirSync(join(this.cwd, 'articles'));
    this.write('lighthouse.md', '# The lighthouse is lit again\n\nThe lamp turns.\n');
    this.configure(config);
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.cwd, 'articles', path), text);
  }

  configure(config: string, host = '127.0.0.1'): void {
    const own = `server: { port: 0, host: ${host} }\npublic: null\n${config}\n`;
    writeFileSync(join(this.cwd, 'pressrun.yaml'), own);
  }

  /** @returns the exit code, when the command has ended */
  run(env: Readonly<Record<string, string>> = {}): Promise<number> {
    this.#ended = runCommand(['serve'], {
      out: text => {
        this.out += text;
      },
      err: text => {
        this.err += text;
      },
      note: text => {
        this.err += text;
      },
      env,
      cwd: this.cwd,
      stop: this.#stop.signal,
      onReload: reload => {
        this.#reload = reload;
      },
      isInteractive: false,
      columns: () => Number.POSITIVE_INFINITY,
      dialogue: null,
      hasColours: false,
    });
    onTestFinished(async () => {
      this.#stop.abort();
      await this.#ended;
    });
    return this.#ended;
  }

  /** Runs until it has greeted. @returns the address of the server, ending in `/` */
  async start(env: Readonly<Record<string, string>> = {}): Promise<string> {
    void this.run(env);
    const greeting = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(this.out)?.[0]);
    return greeting;
  }

  reload(): void {
    this.#reload();
  }

  stop(): Promise<number> {
    this.#stop.abort();
    return this.#ended ?? Promise.reject(new Error('the command was never started'));
  }
}

/** Asks again and again until there is an answer. */
export async function until<Answer>(
  ask: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
