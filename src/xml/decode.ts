/**
 * The text of an XML document: by its byte-order mark, by the encoding that it declares (XML 1.0
 * §4.3.3), else as UTF-8.
 *
 * @throws RangeError where the declared encoding is none that is known
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return new TextDecoder(declared ?? 'utf-8').decode(bytes);
}
