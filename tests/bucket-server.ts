import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { onTestFinished, vi } from 'vitest';
import { freePort } from './port.ts';

/** A server on loopback that speaks S3, with one empty bucket, until the test ends. */
export class BucketServer {
  readonly bucket = 'feeds';
  /** Every request, as `PUT rss.xml`. */
  readonly requests: string[] = [];
  #server: S3rver | null = null;
  #port = 0;
  #isRefused: (request: string) => boolean = () => false;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pressrun-s3-'));

  static async start(): Promise<BucketServer> {
    const server = new BucketServer();
    await server.open();
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
    vi.stubEnv('AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED', 'true');
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await server.close();
      rmSync(server.#folder, { recursive: true });
    });
    return server;
  }

  get access() {
    const endpoint = `http://127.0.0.1:${this.#port}`;
    return { endpoint, region: 'us-east-1', pathStyle: true, gzip: false };
  }

  /** Answers with 403 to such requests from now on. */
  refuse(isRefused: (request: string) => boolean): void {
    this.#isRefused = isRefused;
  }

  async get(key: string): Promise<{ text: string; headers: Record<string, string> }> {
    const response = await fetch(this.#addressOf(key));
    return { text: await response.text(), headers: Object.fromEntries(response.headers) };
  }

  async put(key: string, body: string | Buffer): Promise<void> {
    await fetch(this.#addressOf(key), { method: 'PUT', body });
  }

  async remove(key: string): Promise<void> {
    await fetch(this.#addressOf(key), { method: 'DELETE' });
  }

  /** Also after it was closed, at the same address. */
  async open(): Promise<void> {
    this.#port ||= await freePort();
    this.#server = new S3rver({
      ...{ address: '127.0.0.1', port: this.#port, silent: true, directory: this.#folder },
      configureBuckets: [{ name: this.bucket, configs: [] }],
    });
    this.#server.middleware.unshift(async (context, next) => {
      const request = `${context.method} ${context.path.replace(/^\/feeds\/?/, '')}`;
      this.requests.push(request);
      if (this.#isRefused(request)) context.status = 403;
      else await next();
    });
    await this.#server.run();
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  #addressOf(key: string): string {
    return `${this.access.endpoint}/${this.bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  }
}
