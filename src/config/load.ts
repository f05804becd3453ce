import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Problem, ProblemError } from '../problem.ts';
import { type Environment, givenIn, overridesIn } from './environment.ts';
import { mistakesOf } from './mistakes.ts';
import { type Config, options } from './options.ts';

/** A configuration with where each of its values comes from. */
export interface Loaded {
  readonly config: Config;
  /** The name of a variable, or `pressrun.yaml:3`; null for a default. */
  readonly sourceOf: (path: readonly PropertyKey[]) => string | null;
}

/**
 * Reads the configuration. `file` names the text in problems. An environment variable
 * `PRESSRUN_SITE_URL` stands above `site.url` of the file, and so on for every option.
 *
 * @throws ProblemError with every mistake at once, each with its line
 */
export function load(text: string, env: Environment, file = 'pressrun.yaml'): Config {
  return loadWithSources(text, env, file).config;
}

/** The same, with the sources. */
export function loadWithSources(text: string, env: Environment, file = 'pressrun.yaml'): Loaded {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) throw new ProblemError(document.errors.map(syntax(file, lines)));
  const given = givenIn(env).filter(({ path }) => !document.hasIn(path));
  const overrides = [...given, ...overridesIn(env)];
  const variable = (path: readonly PropertyKey[]) =>
    overrides.findLast(({ path: own }) => own.join('.') === path.join('.'))?.variable;
  for (const { path, value } of overrides) document.setIn(path, document.createNode(value));
  const line = (path: readonly PropertyKey[]) => `${file}:${lineOf(document, path, lines)}`;
  const result = options.safeParse(document.toJS() ?? {});
  if (!result.success)
    throw new ProblemError(
      result.error.issues.flatMap(issue => mistakesOf(issue, path => variable(path) ?? line(path))),
    );
  const sourceOf = (path: readonly PropertyKey[]) =>
    variable(path) ?? (document.hasIn(path) ? line(path) : null);
  return { config: result.data, sourceOf };
}

function syntax(file: string, lines: LineCounter) {
  return (error: { message: string; pos: [number, number] }): Problem => ({
    what: `this is not YAML: ${error.message.split(' at line')[0]}`,
    where: `${file}:${lines.linePos(error.pos[0]).line}`,
    fix: 'Correct the line.',
  });
}

/** The line on which a path's value, or the nearest part of the path that exists, is written. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
