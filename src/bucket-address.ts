/** A place in an S3-compatible bucket. */
export interface BucketAddress {
  readonly bucket: string;
  /** Stands before every key: empty, or ending in `/`. */
  readonly prefix: string;
}

/** How the server of the buckets is reached; the credentials are those of the AWS SDK. */
export interface BucketAccess {
  /** Null for that of AWS. */
  readonly endpoint: string | null;
  readonly region: string;
  /** Whether the bucket stands in the path of an address instead of in front of the host. */
  readonly pathStyle: boolean;
}

export interface BucketSettings extends BucketAccess {
  /** Whether the text of an export is stored compressed. */
  readonly gzip: boolean;
}

/** `s3://bucket` or `s3://bucket/some/prefix`; null for what is a folder. */
export function bucketAddress(address: string): BucketAddress | null {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/*(.*?)\/*$/i.exec(address) ?? [];
  return bucket === undefined ? null : { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}
