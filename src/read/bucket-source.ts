import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { FoundFile } from '../article.ts';
import type { BucketAccess, BucketAddress } from '../bucket-address.ts';
import { bucketClient } from '../bucket-client.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { keep } from './list-folder.ts';
import { isArticleName, isTemporaryName } from './names.ts';
import { changing, tooLarge } from './read-file.ts';
import type { Source } from './source.ts';

/** What a server tells of an object, with or without its bytes. */
interface About {
  readonly ETag?: string | undefined;
  readonly LastModified?: Date | undefined;
}

/** The articles of an S3-compatible bucket, told apart by their ETags. */
export function bucketSource({ bucket, prefix }: BucketAddress, access: BucketAccess): Source {
  const client = bucketClient(access);
  const named = (key: string) => ({ Bucket: bucket, Key: key });
  const found = (key: string, size: number, about: About): FoundFile => ({
    path: key.slice(prefix.length).normalize('NFC'),
    location: key,
    size,
    modified: (about.LastModified ?? new Date(0)).toISOString(),
    stamp: about.ETag ?? `${size}:${about.LastModified?.getTime()}`,
  });
  return {
    list: async () => {
      const files = new Map<string, FoundFile>();
      const problems: Problem[] = [];
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
      const where = `s3://${bucket}/${prefix}`;
      await told(where, 'the bucket of the articles cannot be listed', async () => {
        for await (const { Contents = [] } of pages)
          for (const { Key: key = '', Size = 0, ...about } of Contents)
            if (isArticleKey(key.slice(prefix.length)))
              keep(found(key, Size, about), files, problems);
      });
      const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
      return { files: sorted, problems };
    },
    find: path =>
      told(path, 'the file cannot be looked for', async () => {
        const key = prefix + path;
        try {
          const head = await client.send(new HeadObjectCommand(named(key)));
          return found(key, head.ContentLength ?? 0, head);
        } catch (error) {
          if (error instanceof NotFound) return null;
          throw error;
        }
      }),
    read: (file, maxBytes) =>
      told(file.path, 'the file cannot be read', async () => {
        if (file.size > maxBytes) throw tooLarge(file, maxBytes);
        const object = await client.send(new GetObjectCommand(named(file.location)));
        const bytes = await object.Body?.transformToByteArray();
        const now = found(file.location, bytes?.length ?? 0, object);
        if (bytes === undefined || now.stamp !== file.stamp) throw changing(file);
        return { path: file.path, bytes, modified: file.modified };
      }),
  };
}

function isArticleKey(path: string): boolean {
  const parts = path.split('/');
  return isArticleName(parts.at(-1) ?? '') && !parts.some(isTemporaryName);
}

/** Whatever the server or the network refuses is a problem, and is tried again by the next run. */
async function told<Result>(
  where: string,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError || !(error instanceof Error)) throw error;
    const isGone = error instanceof NoSuchKey;
    const reason = isGone ? 'it has gone since it was listed' : `${error.name}: ${error.message}`;
    const fix = isGone
      ? 'Nothing to do: the next run finds out.'
      : 'See to the bucket, s3.endpoint and the credentials; the next run tries again.';
    throw new ProblemError([{ what: `${what} (${reason})`, where, fix }], { cause: error });
  }
}
