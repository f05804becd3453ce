import { S3Client } from '@aws-sdk/client-s3';
import type { BucketAccess } from './bucket-address.ts';

/** Asks a server that speaks S3. */
export function bucketClient({ endpoint, region, pathStyle }: BucketAccess): S3Client {
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint !== null && { endpoint }),
    // Servers other than that of AWS do not all know the checksums that the SDK would add.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
