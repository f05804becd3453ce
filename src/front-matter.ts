import { parse as parseToml, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { isNestedWithoutEnd } from './nesting.ts';
import { ProblemError } from './problem.ts';

/** What stands above a text, and the text. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Style {
  readonly name: string;
  readonly open: RegExp;
  /** The line that ends the block; it is looked for after the opening line. */
  readonly close: RegExp;
  /** @throws a {@link Mistake} */
  readonly parse: (source: string) => unknown;
}

/** What is wrong with a block of front matter; the line is counted from 1 within the block. */
class Mistake extends Error {
  readonly line: number;

  constructor(message: string, line: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/** Fences as Jekyll, Hugo and Eleventy read them. */
const styles: readonly Style[] = [
  { name: 'YAML', open: /^---[ \t]*\n/, close: /^(?:---|\.\.\.)[ \t]*$/m, parse: readYaml },
  { name: 'TOML', open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m, parse: readToml },
  {
    name: 'JSON',
    open: /^(?:;;;|---json)[ \t]*\n/,
    close: /^(?:;;;|---)[ \t]*$/m,
    parse: readJson,
  },
];

/**
 * Front matter and body of a Markdown text whose lines end in `\n`.
 *
 * @param path what to name in a problem
 * @throws ProblemError with the line of the file when the front matter cannot be read.
 */
export function splitFrontMatter(text: string, path: string): FrontMatter {
  if (/^\{\s*\n/.test(text)) return splitBareJson(text, path);
  const style = styles.find(({ open }) => open.test(text));
  if (!style) return { fields: {}, body: text };
  const start = style.open.exec(text)?.[0].length ?? 0;
  const end = style.close.exec(text.slice(start));
  // A lone `---` is a thematic break, not front matter.
  if (!end) {
    if (style.name === 'YAML') return { fields: {}, body: text };
    throw broken(style.name, path, 1, 'it has no closing line');
  }
  const source = text.slice(start, start + end.index);
  const body = text.slice(start + end.index + end[0].length);
  return { fields: read(style.name, source, path, 2, style.parse), body };
}

/** Hugo's JSON: an object that ends in a line of its own, without fences. */
function splitBareJson(text: string, path: string): FrontMatter {
  const end = /^\}[ \t]*$/m.exec(text);
  if (!end) throw broken('JSON', path, 1, 'it has no closing brace on a line of its own');
  const at = end.index + 1;
  return { fields: read('JSON', text.slice(0, at), path, 1, readJson), body: text.slice(at) };
}

function read(
  name: string,
  source: string,
  path: string,
  firstLine: number,
  parse: (source: string) => unknown,
): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(source);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    throw broken(name, path, firstLine + error.line - 1, error.message, error);
  }
  if (value === null || value === undefined) return {};
  if (isNestedWithoutEnd(value)) throw broken(name, path, firstLine, 'it is nested too deeply');
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw broken(name, path, firstLine, 'it is not a list of names and values');
  }
  return Object.fromEntries(Object.entries(value));
}

function readYaml(source: string): unknown {
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(source, { lineCounter, prettyErrors: false });
    const [error] = document.errors;
    if (error) throw new Mistake(error.message, lineCounter.linePos(error.pos[0]).line);
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const excess = excesses.find(({ type }) => error instanceof type);
    throw excess === undefined ? error : new Mistake(excess.what, 1, { cause: error });
  }
}

/** What the parser throws where it is asked for more than it takes. */
const excesses = [
  { type: ReferenceError, what: 'its aliases (`*name`) stand for too much, or for nothing' },
  { type: RangeError, what: 'it is nested too deeply' },
] as const;

function readToml(source: string): unknown {
  try {
    return parseToml(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    throw new Mistake(message, error.line, { cause: error });
  }
}

function readJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Mistake(error.message, lineOf(source, error.message), { cause: error });
  }
}

/** The line of a JSON error, whose message names a position in characters. */
function lineOf(source: string, message: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return source.slice(0, position).split('\n').length;
}

function broken(name: string, path: string, line: number, what: string, cause?: unknown) {
  return new ProblemError(
    [
      {
        what: `the ${name} front matter cannot be read: ${what}`,
        where: `${path}:${line}`,
        fix: 'Correct that line, or remove the front matter.',
      },
    ],
    { cause },
  );
}
