import { createReadStream, statSync } from 'node:fs';
import {
  DeleteObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import type { BucketAccess, BucketAddress } from '../../bucket-address.ts';
import { bucketClient } from '../../bucket-client.ts';
import { ProblemError } from '../../problem.ts';
import type { Target } from '../target.ts';
import { tagOf, tagOfStream } from '../validators.ts';
import { objectHeaders } from './object-headers.ts';

/** The metadata of an object that says which bytes the export has put there. */
const tagName = 'pressrun-tag';

/** An export into an S3-compatible bucket. What is looked at is a head, never a body. */
export function bucketTarget({ bucket, prefix }: BucketAddress, access: BucketAccess): Target {
  const client = bucketClient(access);
  const object = (path: string) => ({ Bucket: bucket, Key: prefix + path });

  /** @returns null where there is none; empty for an object of someone else */
  const tagAt = async (path: string): Promise<string | null> => {
    try {
      const head = await client.send(new HeadObjectCommand(object(path)));
      return head.Metadata?.[tagName] ?? '';
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  };
  const write = async (
    path: string,
    tag: string,
    body: Pick<PutObjectCommandInput, 'Body' | 'ContentLength'>,
  ) => {
    const about = { ...objectHeaders(path), Metadata: { [tagName]: tag } };
    await client.send(new PutObjectCommand({ ...object(path), ...about, ...body }));
  };
  return {
    reach: () =>
      allowed(`s3://${bucket}`, async () => {
        await client.send(new HeadBucketCommand({ Bucket: bucket }));
      }),
    put: (path, bytes) =>
      allowed(path, async () => {
        const tag = tagOf(bytes);
        if ((await tagAt(path)) !== tag) await write(path, tag, { Body: bytes });
      }),
    copy: (path, source, tag) =>
      allowed(path, async () => {
        if (tag !== null && (await tagAt(path)) === tag) return tag;
        const now = await tagOfStream(createReadStream(source));
        const length = statSync(source).size;
        await write(path, now, { Body: createReadStream(source), ContentLength: length });
        return now;
      }),
    isOfOthers: (path, tags) =>
      allowed(path, async () => {
        const there = await tagAt(path);
        return there !== null && !tags.includes(there);
      }),
    take: (path, tag) =>
      allowed(path, async () => {
        if (tag === null || (await tagAt(path)) !== tag) return;
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
