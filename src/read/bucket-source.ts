import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FoundFile } from '../article.ts';
import type { BucketAccess, BucketAddress } from '../bucket-address.ts';
import { bucketClient } from '../bucket-client.ts';
import { localType } from '../local-file.ts';
import { asked } from './bucket-errors.ts';
import { type ObjectFacts, stampOf } from './bucket-object.ts';
import { OpenListing } from './listing.ts';
import { BucketMedia } from './media/bucket-media.ts';
import { isArticleName, isTemporaryName } from './names.ts';
import { changing, tooLarge } from './read-file.ts';
import type { Source } from './source.ts';

/** The articles of an S3-compatible bucket, told apart by their ETags. */
export function bucketSource(address: BucketAddress, access: BucketAccess): Source {
  const { bucket, prefix } = address;
  const client = bucketClient(access);
  const media = new BucketMedia(client, address);
  const named = (key: string) => ({ Bucket: bucket, Key: key });
  const found = (key: string, size: number, facts: ObjectFacts): FoundFile => ({
    path: key.slice(prefix.length).normalize('NFC'),
    location: key,
    size,
    modified: (facts.LastModified ?? new Date(0)).toISOString(),
    stamp: stampOf(facts),
  });
  return {
    media,
    list: async (isWanted = () => true) => {
      const listing = new OpenListing(isWanted);
      const where = `s3://${bucket}/${prefix}`;
      media.forgetListing();
      await asked(where, 'the bucket of the articles cannot be listed', async () => {
        for await (const { Key: key = '', Size = 0, ...facts } of objectsOf(client, address)) {
          const path = key.slice(prefix.length);
          const kind = kindOf(path);
          const file = found(key, Size, facts);
          if (kind === 'article') listing.add(file.path, file.stamp, () => file);
          if (kind === 'media') media.list(path, facts);
        }
      });
      return listing.close();
    },
    find: path =>
      asked(path, 'the file cannot be looked for', async () => {
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
      asked(file.path, 'the file cannot be read', async () => {
        if (file.size > maxBytes) throw tooLarge(file, maxBytes);
        const object = await client.send(new GetObjectCommand(named(file.location)));
        const bytes = await object.Body?.transformToByteArray();
        const now = found(file.location, bytes?.length ?? 0, object);
        if (bytes === undefined || now.stamp !== file.stamp) throw changing(file.path);
        return { path: file.path, bytes, modified: file.modified };
      }),
  };
}

/** 1,000 a request. */
async function* objectsOf(client: S3Client, { bucket, prefix }: BucketAddress) {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    yield* page.Contents ?? [];
}

function kindOf(path: string): 'article' | 'media' | null {
  const parts = path.split('/');
  if (parts.some(isTemporaryName)) return null;
  if (isArticleName(parts.at(-1) ?? '')) return 'article';
  return localType(path) === null ? null : 'media';
}
