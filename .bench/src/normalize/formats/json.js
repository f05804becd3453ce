import { load } from 'cheerio/slim';
import { ProblemError } from '../../problem.js';
import { parseBounded } from './bounded-tree.js';
import { decodeText } from './decode.js';
import { paragraphs } from './plain-html.js';
/** Where each kind of JSON keeps its text, in order of preference. */
const bodies = [
    { name: 'JSON Feed', html: 'content_html', text: 'content_text' },
    { name: 'JSON-LD', html: 'articleBody', text: 'articleBody' },
    { name: 'JSON-LD', html: 'text', text: 'text' },
];
const markup = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure|img|a|em|strong)\b[^>]*>/i;
/**
 * A schema.org Article (alone, in an array or in an `@graph`) or an item of a JSON Feed.
 *
 * @throws ProblemError when the file is not JSON, or is JSON of another kind.
 */
export function readJson(file) {
    const value = parse(decodeText(file), file.path);
    const article = candidates(value).find(fields => bodyOf(fields) !== null);
    const body = article && bodyOf(article);
    if (!article || !body)
        throw unknownKind(file.path);
    return {
        path: file.path,
        kind: 'json',
        modified: file.modified,
        $: load(parseBounded(body.html, file.path), { xml: { xmlMode: false } }),
        declared: article,
        declaredIn: body.name,
        removed: [],
    };
}
/** The objects that may be the article, the likeliest first. */
function candidates(value) {
    if (Array.isArray(value))
        return value.flatMap(candidates);
    if (typeof value !== 'object' || value === null)
        return [];
    const fields = Object.fromEntries(Object.entries(value));
    return [fields, ...[fields['@graph'], fields.items, fields.mainEntity].flatMap(candidates)];
}
function bodyOf(fields) {
    for (const { name, html, text } of bodies) {
        const marked = fields[html];
        if (typeof marked === 'string' && (html === 'content_html' || markup.test(marked))) {
            return { name, html: marked };
        }
        const plain = fields[text];
        if (typeof plain === 'string' && plain.trim() !== '')
            return { name, html: paragraphs(plain) };
    }
    return null;
}
function parse(source, path) {
    try {
        return JSON.parse(source);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const what = `the file is not JSON: ${error.message}`;
        throw new ProblemError([{ what, where: `${path}:${lineOf(source, error.message)}`, fix: 'Correct that line.' }], { cause: error });
    }
}
function lineOf(source, message) {
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? source.length);
    return source.slice(0, position).split('\n').length;
}
function unknownKind(path) {
    return new ProblemError([
        {
            what: 'the JSON is neither a schema.org Article nor a JSON Feed item with a text',
            where: path,
            fix: 'Give it `articleBody` (schema.org) or `content_html` or `content_text` (JSON Feed).',
        },
    ]);
}
