import { createReadStream, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip as gzipped } from 'node:zlib';
import {
  DeleteObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import type { BucketAddress, BucketSettings } from '../../bucket-address.ts';
import { bucketClient } from '../../bucket-client.ts';
import { ProblemError } from '../../problem.ts';
import type { Target } from '../target.ts';
import { tagOf, tagOfStream } from '../validators.ts';
import { isText, objectHeaders } from './object-headers.ts';

const toGzip = promisify(gzipped);

/** The metadata of an object that says which bytes the export has put there. */
const tagName = 'pressrun-tag';

/** What an object says about itself. */
interface Label {
  /** Of the bytes as they were before they were compressed; empty for an object of someone else. */
  readonly tag: string;
  readonly encoding: 'gzip' | null;
}

/** An export into an S3-compatible bucket. What is looked at is a head, never a body. */
export function bucketTarget(
  { bucket, prefix }: BucketAddress,
  { gzip, ...access }: BucketSettings,
): Target {
  const client = bucketClient(access);
  const object = (path: string) => ({ Bucket: bucket, Key: prefix + path });

  /** @returns null where there is none */
  const labelAt = async (path: string): Promise<Label | null> => {
    try {
      const { Metadata, ContentEncoding } = await client.send(new HeadObjectCommand(object(path)));
      const encoding = ContentEncoding === 'gzip' ? 'gzip' : null;
      return { tag: Metadata?.[tagName] ?? '', encoding };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  };
  const write = async (
    path: string,
    { tag, encoding }: Label,
    body: Pick<PutObjectCommandInput, 'Body' | 'ContentLength'>,
  ) => {
    const about = { ...objectHeaders(path), Metadata: { [tagName]: tag } };
    const encoded = encoding === null ? {} : { ContentEncoding: encoding };
    await client.send(new PutObjectCommand({ ...object(path), ...about, ...encoded, ...body }));
  };
  return {
    reach: () =>
      allowed(`s3://${bucket}`, async () => {
        await client.send(new HeadBucketCommand({ Bucket: bucket }));
      }),
    put: (path, bytes) =>
      allowed(path, async () => {
        const label: Label = { tag: tagOf(bytes), encoding: gzip && isText(path) ? 'gzip' : null };
        const there = await labelAt(path);
        if (there?.tag === label.tag && there.encoding === label.encoding) return;
        await write(path, label, { Body: label.encoding === null ? bytes : await toGzip(bytes) });
      }),
    copy: (path, source, tag) =>
      allowed(path, async () => {
        if (tag !== null && (await labelAt(path))?.tag === tag) return tag;
        const now = await tagOfStream(createReadStream(source));
        const length = statSync(source).size;
        await write(
          path,
          { tag: now, encoding: null },
          { Body: createReadStream(source), ContentLength: length },
        );
        return now;
      }),
    isOfOthers: (path, tags) =>
      allowed(path, async () => {
        const there = await labelAt(path);
        return there !== null && !tags.includes(there.tag);
      }),
    take: (path, tag) =>
      allowed(path, async () => {
        if (tag === null || (await labelAt(path))?.tag !== tag) return;
        await client.send(new DeleteObjectCommand(object(path)));
      }),
  };
}

/** Whatever the server or the network refuses is a problem, and is tried again by the next run. */
async function allowed<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const what = `the bucket of the export cannot be written (${error.name}: ${error.message})`;
    const fix = 'See to the bucket, s3.endpoint and the credentials; the next run tries again.';
    throw new ProblemError([{ what, where, fix }], { cause: error });
  }
}
