import iconv from 'iconv-lite';

/**
 * Bytes in an encoding of the WHATWG Encoding Standard as text. Node's `TextDecoder` reads
 * windows-1252 as ISO-8859-1, so that quotation marks, dashes and the euro sign become control
 * characters; that one is left to iconv-lite.
 *
 * @throws RangeError when the encoding is not known
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  return encoding === 'windows-1252'
    ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding)
    : new TextDecoder(encoding).decode(bytes);
}
