import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress, forArchiving, forPolling, windowFor } from '../../src/publish/compress.ts';

test.each([
  ['nothing', 0, 10],
  ['what the smallest window reaches over', 1008, 10],
  ['one byte more', 1009, 11],
  ['a feed', 230_000, 18],
  ['what the usual window reaches over', 2 ** 22 - 16, 22],
  ['more than any window', 100_000_000, 22],
])('the window of Brotli is no larger than the document: %s', (_, length, window) => {
  expect(windowFor(length)).toBe(window);
});

test('Brotli is told of the window: the stream of a feed begins with that of 18 bits', async () => {
  const { br } = await compress(Buffer.alloc(230_000, 'harbour '), forPolling);
  // RFC 7932, section 9.1: 1, then what is beyond 17 in three bits.
  expect((br[0] ?? 0) & 0b1111).toBe(0b0011);
});

test.each([
  ['empty', 0],
  ['of a size between two windows', 40_000],
  ['of exactly the size of a window', 2 ** 16],
])('what is compressed is the document again: %s', async (_, length) => {
  const identity = Buffer.from(Array.from({ length }, (_, at) => (at * at) % 251));
  for (const effort of [forPolling, forArchiving]) {
    const { gzip, br } = await compress(identity, effort);
    expect(gunzipSync(gzip).equals(identity)).toBe(true);
    expect(brotliDecompressSync(br).equals(identity)).toBe(true);
  }
});
