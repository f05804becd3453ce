import { extname } from 'node:path/posix';
import { besideArticle } from '../local-file.js';
import { ProblemError } from '../problem.js';
import { clean } from './clean/clean.js';
import { content } from './content/content.js';
import { readHtml } from './formats/html.js';
import { readJson } from './formats/json.js';
import { readMarkdown } from './formats/markdown.js';
import { readText } from './formats/text.js';
import { imagesIn } from './images.js';
import { baseAddress } from './links/base.js';
import { localFiles } from './links/local-files.js';
import { resolveLinks } from './links/resolve.js';
import { metadata } from './metadata/metadata.js';
import { summarize } from './summary.js';
import { plainText } from './text.js';
import { countWords } from './words.js';
/** The format of an article file, by its extension. */
const formats = {
    '.html': readHtml,
    '.htm': readHtml,
    '.xhtml': readHtml,
    '.md': readMarkdown,
    '.markdown': readMarkdown,
    '.txt': readText,
    '.json': readJson,
};
/** Extensions of article files, with their dot. */
export const extensions = Object.keys(formats);
/**
 * One file becomes one article.
 *
 * @throws ProblemError when the file is no article: empty, binary, undecodable, without title or text
 */
export function normalize(file, settings) {
    const parsed = formatOf(file.path)(file);
    const { title, description, ...facts } = metadata(parsed, settings);
    if (title === null)
        throw missing('title', file.path, 'Give it a heading or a title.');
    const own = facts.url ?? besideArticle(settings.url, file.path);
    const base = baseAddress(parsed.$, own);
    const { body, removed } = content(parsed, { title, language: facts.language });
    // Before links and players are rewritten, so that what stands for them is not read as text.
    const text = plainText(body);
    if (text === '')
        throw missing('text', file.path, 'Write the article, or remove the file.');
    resolveLinks(body, base);
    return {
        path: file.path,
        ...facts,
        title,
        images: imagesIn(body),
        files: localFiles(body, facts, settings.url),
        summary: summarize(text, description),
        // The sanitizer is last: nothing after it can bring back what it has taken out.
        html: clean(body, title),
        text,
        words: countWords(text),
        removed: [...parsed.removed, ...removed],
    };
}
function formatOf(path) {
    const format = formats[extname(path).toLowerCase()];
    if (format)
        return format;
    const fix = `Name the file with one of ${extensions.join(', ')}.`;
    throw new ProblemError([{ what: 'the format of the file is not known', where: path, fix }]);
}
function missing(what, where, fix) {
    return new ProblemError([{ what: `the article has no ${what}`, where, fix }]);
}
