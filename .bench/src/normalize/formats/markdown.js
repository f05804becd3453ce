import { load } from 'cheerio/slim';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { parseBounded } from './bounded-tree.js';
import { decodeText } from './decode.js';
import { splitFrontMatter } from './front-matter.js';
/** GitHub's dialect with footnotes; raw HTML goes through, for the sanitizer to judge. */
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnote);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
/**
 * Markdown, with or without front matter.
 *
 * @throws ProblemError when the file is empty, is not text, or has front matter that cannot be read.
 */
export function readMarkdown(file) {
    const { fields, body } = splitFrontMatter(decodeText(file), file.path);
    return {
        path: file.path,
        kind: 'markdown',
        modified: file.modified,
        $: load(parseBounded(markdown.render(body), file.path), { xml: { xmlMode: false } }),
        declared: fields,
        declaredIn: 'front matter',
        removed: [],
    };
}
