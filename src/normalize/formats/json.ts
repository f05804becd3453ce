import type { ArticleFile } from '../../article.ts';
import { isNestedWithoutEnd } from '../../nesting.ts';
import { ProblemError } from '../../problem.ts';
import type { Parsed } from '../parsed.ts';
import { decodeText } from './decode.ts';
import { paragraphs } from './plain-html.ts';
import { treeOf } from './tree.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where each kind of JSON keeps its text, in order of preference. */
const bodies = [
  { name: 'JSON Feed', html: 'content_html', text: 'content_text' },
  { name: 'JSON-LD', html: 'articleBody', text: 'articleBody' },
  { name: 'JSON-LD', html: 'text', text: 'text' },
] as const;

const markup = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure|img|a|em|strong)\b[^>]*>/i;

/**
 * A schema.org Article (alone, in an array or in an `@graph`) or an item of a JSON Feed.
 *
 * @throws ProblemError when the file is not JSON, or is JSON of another kind.
 */
export function readJson(file: ArticleFile): Parsed {
  const value = parse(decodeText(file), file.path);
  if (isNestedWithoutEnd(value)) throw nested(file.path);
  const article = candidates(value).find(fields => bodyOf(fields) !== null);
  const body = article && bodyOf(article);
  if (!article || !body) throw unknownKind(file.path);
  return {
    path: file.path,
    kind: 'json',
    modified: file.modified,
    ...treeOf(body.html, file.path),
    declared: article,
    declaredIn: body.name,
    removed: [],
  };
}

/** The objects that may be the article, the likeliest first. */
function candidates(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(candidates);
  if (typeof value !== 'object' || value === null) return [];
  const fields: Fields = Object.fromEntries(Object.entries(value));
  return [fields, ...[fields['@graph'], fields.items, fields.mainEntity].flatMap(candidates)];
}

function bodyOf(fields: Fields): { readonly name: string; readonly html: string } | null {
  for (const { name, html, text } of bodies) {
    const marked = fields[html];
    if (typeof marked === 'string' && (html === 'content_html' || markup.test(marked))) {
      return { name, html: marked };
    }
    const plain = fields[text];
    if (typeof plain === 'string' && plain.trim() !== '') return { name, html: paragraphs(plain) };
  }
  return null;
}

function parse(source: string, path: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const what = `the file is not JSON: ${error.message}`;
    throw new ProblemError(
      [{ what, where: `${path}:${lineOf(source, error.message)}`, fix: 'Correct that line.' }],
      { cause: error },
    );
  }
}

function lineOf(source: string, message: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? source.length);
  return source.slice(0, position).split('\n').length;
}

function nested(where: string): ProblemError {
  const fix = 'Look for what no program has written on purpose, and take it out.';
  return new ProblemError([{ what: 'the JSON is nested too deeply', where, fix }]);
}

function unknownKind(path: string): ProblemError {
  return new ProblemError([
    {
      what: 'the JSON is neither a schema.org Article nor a JSON Feed item with a text',
      where: path,
      fix: 'Give it `articleBody` (schema.org) or `content_html` or `content_text` (JSON Feed).',
    },
  ]);
}
