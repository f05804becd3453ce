import { analyse } from 'chardet';

/** What the detector calls a charset, and the encoding of the WHATWG Encoding Standard to read it in. */
export const detectable: ReadonlyMap<string, string> = new Map([
  ['Big5', 'big5'],
  ['EUC-JP', 'euc-jp'],
  ['EUC-KR', 'euc-kr'],
  ['GB18030', 'gb18030'],
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['ISO-8859-5', 'iso-8859-5'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['ISO-8859-7', 'windows-1253'],
  ['ISO-8859-8', 'windows-1255'],
  ['ISO-8859-9', 'windows-1254'],
  ['KOI8-R', 'koi8-r'],
  ['Shift_JIS', 'shift_jis'],
  ['UTF-8', 'utf-8'],
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['windows-1252', 'windows-1252'],
  ['windows-1253', 'windows-1253'],
  ['windows-1254', 'windows-1254'],
  ['windows-1255', 'windows-1255'],
  ['windows-1256', 'windows-1256'],
]);

/** With fewer bytes beyond ASCII a text tells nothing: some quotation marks and a name. */
const fewestTelling = 12;

/** Out of 100; what the detector gives a charset that is possible, and no more. */
const merelyPossible = 10;

const bytesToRead = 1_048_576;
const charactersToJudge = 16_384;

/**
 * The encoding of text that declares none and is not UTF-8, by how often letters follow each other
 * in the languages written in it; windows-1252, the fallback for Western text, when nothing is likelier.
 */
export function detectCharset(bytes: Uint8Array): string {
  const telling = tellingPart(bytes);
  if ((telling.match(/[\x80-\xff]/g)?.length ?? 0) < fewestTelling) return 'windows-1252';
  const [likeliest] = analyse(Buffer.from(telling, 'latin1')).flatMap(({ name, confidence }) =>
    confidence > merelyPossible ? (detectable.get(name) ?? []) : [],
  );
  return likeliest ?? 'windows-1252';
}

/** What stands between tags and is not ASCII alone; no charset has `<` or `>` within a character. */
function tellingPart(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, bytesToRead)).toString('latin1');
  const parts = text.split(/[<>]/).filter(part => /[\x80-\xff]/.test(part));
  return parts.join(' ').slice(0, charactersToJudge);
}
