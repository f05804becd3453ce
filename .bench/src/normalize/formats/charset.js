import { isAscii, isUtf8 } from 'node:buffer';
import { getEncoding } from 'encoding-sniffer';
import { ProblemError } from '../../problem.js';
/** Browsers look for `<meta charset>` in 1024 bytes; saved pages often carry it later. */
const bytesToSearch = 65_536;
/** More characters than this share of the text cannot be a slip of the one who saved it. */
const toleratedReplacements = 0.01;
/**
 * The text of an HTML file: by its byte-order mark, by the charset that it declares (HTML Living
 * Standard §13.2.3.2), else as UTF-8 where it is that, else as windows-1252. A page that declares
 * another charset but is valid UTF-8 throughout was saved anew without its declaration mended.
 *
 * @throws ProblemError when the bytes are not text in that charset
 */
export function decodeHtml({ path, bytes }) {
    const charset = charsetOf(bytes);
    const text = decode(bytes, charset, path);
    const replaced = text.split('\uFFFD').length - 1;
    if (replaced > 3 && replaced > text.length * toleratedReplacements)
        throw undecodable(path, `${replaced} characters are not ${charset}`);
    return text;
}
function charsetOf(bytes) {
    const utf8 = isUtf8(bytes);
    if (utf8 && !isAscii(bytes))
        return 'utf-8';
    return getEncoding(bytes, {
        maxBytes: bytesToSearch,
        defaultEncoding: utf8 ? 'utf-8' : 'windows-1252',
    }).toLowerCase();
}
function decode(bytes, charset, path) {
    if (charset === 'utf-8')
        return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw undecodable(path, `the charset ${charset} is not known`, error);
    }
}
function withoutMark(text) {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
function undecodable(path, what, cause) {
    const fix = 'Save the page again as UTF-8.';
    return new ProblemError([{ what, where: path, fix }], { cause });
}
