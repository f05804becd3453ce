import { distance } from 'fastest-levenshtein';
import { isNode, LineCounter, parse, parseDocument } from 'yaml';
import { ProblemError } from '../problem.js';
import { describeOptions } from './describe.js';
import { options } from './options.js';
/**
 * Reads the configuration. `file` names the text in problems. An environment variable
 * `PRESSRUN_SITE_URL` stands above `site.url` of the file, and so on for every option.
 *
 * @throws ProblemError with every mistake at once, each with its line
 */
export function load(text, env, file = 'pressrun.yaml') {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    if (document.errors.length > 0)
        throw new ProblemError(document.errors.map(syntax(file, lines)));
    const overrides = fromEnvironment(env);
    for (const { path, value } of overrides)
        document.setIn(path, document.createNode(value));
    const result = options.safeParse(document.toJS() ?? {});
    if (result.success)
        return result.data;
    const where = (path) => overrides.find(({ path: own }) => own.join('.') === path.join('.'))?.variable ??
        `${file}:${lineOf(document, path, lines)}`;
    throw new ProblemError(result.error.issues.flatMap(issue => problemsOf(issue, where)));
}
function syntax(file, lines) {
    return (error) => ({
        what: `this is not YAML: ${error.message.split(' at line')[0]}`,
        where: `${file}:${lines.linePos(error.pos[0]).line}`,
        fix: 'Correct the line.',
    });
}
function fromEnvironment(env) {
    const single = describeOptions().filter(({ name }) => !name.includes('[]'));
    return single.flatMap(({ name }) => {
        const variable = variableOf(name);
        const value = env[variable];
        return value === undefined ? [] : [{ variable, path: name.split('.'), value: parse(value) }];
    });
}
/** `site.timeZone` is set by `PRESSRUN_SITE_TIME_ZONE`. */
export function variableOf(option) {
    const words = option.replaceAll('.', '_').replace(/([a-z])([A-Z])/g, '$1_$2');
    return `PRESSRUN_${words.toUpperCase()}`;
}
function problemsOf(issue, where) {
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map(key => unknownOption([...issue.path, key], where));
    const name = issue.path.join('.') || 'the file';
    const line = describeOptions().find(option => option.name === name);
    const written = issue.code === 'custom' || issue.code === 'invalid_format';
    return [
        {
            what: written ? `${name} ${issue.message}` : `${name} is wrong: ${plain(issue.message)}`,
            where: where(issue.path),
            fix: line === undefined
                ? 'Correct the value.'
                : `Correct it, or remove it for the default ${line.default}. It means: ${line.meaning}.`,
        },
    ];
}
function plain(message) {
    return message
        .replace(/^Invalid (input|option): /, '')
        .replace(/^[A-Z]/, first => first.toLowerCase());
}
function unknownOption(path, where) {
    const name = path.join('.');
    return {
        what: `there is no option ${name}`,
        where: where(path),
        fix: `Did you mean ${nearest(name)}? Otherwise remove the line.`,
    };
}
/** The option, or the group of options, whose own name is the fewest edits away; the nearer group first. */
function nearest(name) {
    const names = describeOptions().flatMap(line => {
        const parts = line.name.split('.');
        return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
    });
    const own = group(generic(name));
    const edits = (candidate) => distance(leaf(candidate), leaf(name)) + apart(group(candidate), own);
    return names.reduce((best, candidate) => (edits(candidate) < edits(best) ? candidate : best));
}
/** Less than one edit: 0 in the same group, more in one around it, most elsewhere. */
function apart(group, own) {
    if (group === own)
        return 0;
    return group !== '' && own.startsWith(`${group}.`) ? 0.25 : 0.5;
}
/** `feeds.defined.0.title` as the options table writes it: `feeds.defined[].title`. */
const generic = (name) => name.replace(/\.\d+(?=\.|$)/g, '[]');
const leaf = (name) => name.slice(name.lastIndexOf('.') + 1);
const group = (name) => name.slice(0, Math.max(0, name.lastIndexOf('.')));
/** The line on which a path's value, or the nearest part of the path that exists, is written. */
function lineOf(document, path, lines) {
    for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range)
            return lines.linePos(node.range[0]).line;
    }
    return 1;
}
