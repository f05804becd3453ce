import { load } from 'cheerio/slim';
import { readDump } from '../dump/dump.js';
import { parseBounded } from './bounded-tree.js';
import { decodeText } from './decode.js';
import { escapeText } from './plain-html.js';
/**
 * A text file: an article as it is, or what "select all, copy" leaves of a page.
 * `declared` holds what the dump's lines say: `title`, `sources`, `imageCredits`.
 *
 * @throws ProblemError when the file is empty or is not text.
 */
export function readText(file) {
    const { title, lines, sources, imageCredits, removed } = readDump(decodeText(file));
    const heading = title === null ? '' : `<h1>${escapeText(title)}</h1>\n`;
    return {
        path: file.path,
        kind: 'dump',
        modified: file.modified,
        $: load(parseBounded(heading + toHtml(lines), file.path), { xml: { xmlMode: false } }),
        declared: {
            ...(title === null ? {} : { title }),
            ...(sources.length === 0 ? {} : { sources }),
            ...(imageCredits.length === 0 ? {} : { imageCredits }),
        },
        declaredIn: 'text dump',
        removed,
    };
}
/** Lines as paragraphs, neighbouring items as a list. */
function toHtml(lines) {
    return lines
        .map(({ text, item }, at) => {
        if (!item)
            return `<p>${escapeText(text)}</p>\n`;
        const opening = lines[at - 1]?.item ? '' : '<ul>\n';
        const closing = lines[at + 1]?.item ? '' : '</ul>\n';
        return `${opening}<li>${escapeText(text)}</li>\n${closing}`;
    })
        .join('');
}
