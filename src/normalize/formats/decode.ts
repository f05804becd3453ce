import type { ArticleFile } from '../../article.ts';
import { ProblemError } from '../../problem.ts';
import { detectCharset } from './detect-charset.ts';
import { decodeAs } from './encoding.ts';

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
] as const;

/** Control characters that no text holds: all of ASCII's but those that are white space. */
const binary = /[^\t\n\v\f\u0020-\u007e\u0080-\uffff]/;

/** Text is binary when this many control characters stand in its first 4096 characters. */
const tolerated = 4;

/**
 * The text of a file that declares no charset: by its byte-order mark, else as UTF-8, else in the
 * likeliest charset. Lines end in `\n`.
 *
 * @throws ProblemError when the file is empty or is not text.
 */
export function decodeText({ path, bytes }: ArticleFile): string {
  const raw = decode(bytes);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (text.trim() === '') {
    throw new ProblemError([
      { what: 'the file is empty', where: path, fix: 'Write the article, or remove the file.' },
    ]);
  }
  if (text.slice(0, 4096).split(binary).length > tolerated) {
    throw new ProblemError([
      {
        what: 'the file is not text',
        where: path,
        fix: 'Save the article as UTF-8 text, or remove the file.',
      },
    ]);
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find(({ bytes: start }) => start.every((b, at) => bytes[at] === b));
  if (mark) return new TextDecoder(mark.charset).decode(bytes);
  return decodeStrictly(bytes) ?? decodeAs(detectCharset(bytes), bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
