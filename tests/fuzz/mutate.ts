/** Pieces that parsers take notice of. */
const words =
  '< > </ <!-- --> <![CDATA[ ]]> <? ?> & &amp; &#0; &#x110000; &lt; " \' ` = / \\ { } [ ] ( ) : ; , . - --- +++ * ** _ # | ~ ! @ % %00 %2e%2e %ff \0 \n \r\n \t \u00a0 \ufeff \ud83d\ude00 \u202e 0 1 -1 9999999999999999999 1e309 NaN null true __proto__ constructor &a *a <<: <p> <table> <svg> <style> <template> <math> <title> bytes= q=0 GMT W/" javascript: data: {{< [^1] 2026-02-30 T25:61 T23:59:60Z +99:99 urn: xmlns= <!DOCTYPE <!ENTITY'.split(
    ' ',
  );

/** A number from 0 up to, not including, the limit. */
export type Pick = (limit: number) => number;

/** Numbers that are the same for the same seed (xorshift). */
export function picking(seed: number): Pick {
  let state = seed | 1;
  return limit => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % Math.max(limit, 1);
  };
}

const longest = 20_000;

/** The bytes with some changes, perhaps joined with others. */
export function mutated(bytes: Buffer, other: Buffer, pick: Pick): Buffer {
  let result: Buffer = bytes;
  for (let left = 1 + pick(4); left > 0; left--) result = changed(result, other, pick);
  return result.subarray(0, longest);
}

function changed(bytes: Buffer, other: Buffer, pick: Pick): Buffer {
  const at = pick(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + pick(pick(2) === 0 ? 4 : 200));
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, end),
    bytes.subarray(end),
  ];
  const rest = bytes.subarray(at);
  const from = pick(other.length);
  const word = Buffer.from(words[pick(words.length)] ?? '');
  const ways: readonly (() => readonly Uint8Array[])[] = [
    () => [before, word, rest],
    () => [before, word, after],
    () => [before, after],
    () => [before, piece, piece, after],
    () => [before, ...Array<Buffer>(1 + pick(40)).fill(piece), after],
    () => [before, Uint8Array.of(pick(256)), rest],
    () => [before, Uint8Array.of((bytes[at] ?? 0) ^ (1 << pick(8))), bytes.subarray(at + 1)],
    () => [before, other.subarray(from, from + 1 + pick(200)), rest],
    () => [after, piece, before],
  ];
  return Buffer.concat(ways[pick(ways.length)]?.() ?? [bytes]);
}
