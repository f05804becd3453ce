import type { FoundFile } from '../../article.ts';

const filesAtOnce = 25;
const bytesAtOnce = 1_000_000;

/** The files in pieces of work: short, so that all threads end together, and small in memory. */
export function* batches(files: readonly FoundFile[]): Generator<FoundFile[]> {
  let batch: FoundFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const isFull = batch.length === filesAtOnce || bytes + file.size > bytesAtOnce;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(file);
    bytes += file.size;
  }
  if (batch.length > 0) yield batch;
}
