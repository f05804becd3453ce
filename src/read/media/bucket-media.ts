import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  NoSuchKey,
  NotFound,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { BucketAddress } from '../../bucket-address.ts';
import { asked } from '../bucket-errors.ts';
import { type ObjectFacts, stampOf } from '../bucket-object.ts';
import { changing } from '../read-file.ts';
import type { FoundMedia, MediaSource, Part } from './media-source.ts';

/** Files of a bucket, told apart by their ETags. What a listing has told is not asked again. */
export class BucketMedia implements MediaSource {
  readonly #client: S3Client;
  readonly #address: BucketAddress;
  #listed: Map<string, string> | null = null;

  constructor(client: S3Client, address: BucketAddress) {
    this.#client = client;
    this.#address = address;
  }

  /** Begins a listing anew. */
  forgetListing(): void {
    this.#listed = new Map();
  }

  /** @param path as the keys have it, without the prefix */
  list(path: string, facts: ObjectFacts): void {
    this.#listed?.set(path.normalize('NFC'), stampOf(facts));
  }

  async stamps(paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    if (this.#listed !== null) return this.#listed;
    const stamps = new Map<string, string>();
    for (const path of paths) {
      const found = await this.find(path);
      if (found !== null) stamps.set(path, found.stamp);
    }
    return stamps;
  }

  async find(path: string): Promise<FoundMedia | null> {
    const head = await this.#head(path);
    if (head === null) return null;
    const stamp = stampOf(head);
    return {
      bytes: head.ContentLength ?? 0,
      modified: head.LastModified?.getTime() ?? 0,
      stamp,
      open: part => this.#open(path, stamp, part),
      onDisk: work => this.#onDisk(path, stamp, work),
    };
  }

  #head(path: string): Promise<HeadObjectCommandOutput | null> {
    return asked(path, 'the file cannot be looked for', async () => {
      try {
        return await this.#client.send(new HeadObjectCommand(this.#object(path)));
      } catch (error) {
        if (error instanceof NotFound) return null;
        throw error;
      }
    });
  }

  /** Held against the ETag once more: not every server knows If-Match. */
  #open(path: string, stamp: string, part: Part | null): Promise<Readable> {
    return asked(path, 'the file cannot be read', async () => {
      const range = part === null ? {} : { Range: `bytes=${part.first}-${part.last}` };
      try {
        const get = new GetObjectCommand({ ...this.#object(path), ...range });
        const { Body, ...facts } = await this.#client.send(get);
        if (!(Body instanceof Readable)) throw changing(path);
        if (stampOf(facts) === stamp) return Body;
        Body.destroy();
      } catch (error) {
        if (!(error instanceof NoSuchKey)) throw error;
      }
      throw changing(path);
    });
  }

  async #onDisk<Result>(
    path: string,
    stamp: string,
    work: (location: string) => Promise<Result>,
  ): Promise<Result> {
    const folder = await mkdtemp(join(tmpdir(), 'pressrun-'));
    try {
      const location = join(folder, 'file');
      const body = await this.#open(path, stamp, null);
      await asked(path, 'the file cannot be read', () =>
        pipeline(body, createWriteStream(location)),
      );
      return await work(location);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  #object(path: string) {
    return { Bucket: this.#address.bucket, Key: this.#address.prefix + path };
  }
}
