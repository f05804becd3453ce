import { NoSuchKey } from '@aws-sdk/client-s3';
import { ProblemError } from '../problem.ts';

/** Whatever the server or the network refuses is a problem, and is tried again by the next run. */
export async function asked<Result>(
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
