import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import { describeOptions } from './describe.ts';

/** What is wrong with a value, where it is written, and what would be right. */
export function mistakesOf(
  issue: z.core.$ZodIssue,
  where: (path: readonly PropertyKey[]) => string,
): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => unknownOption([...issue.path, key], where));
  const name = issue.path.join('.') || 'the file';
  const line = describeOptions().find(option => option.name === name);
  const written = issue.code === 'custom' || issue.code === 'invalid_format';
  return [
    {
      what: written ? `${name} ${issue.message}` : `${name} is wrong: ${plain(issue.message)}`,
      where: where(issue.path),
      fix:
        line === undefined
          ? 'Correct the value.'
          : `Correct it, or remove it for the default ${line.default}. It means: ${line.meaning}.`,
    },
  ];
}

function plain(message: string): string {
  return message
    .replace(/^Invalid (input|option): /, '')
    .replace(/^[A-Z]/, first => first.toLowerCase());
}

function unknownOption(
  path: readonly PropertyKey[],
  where: (path: readonly PropertyKey[]) => string,
): Problem {
  const name = path.join('.');
  return {
    what: `there is no option ${name}`,
    where: where(path),
    fix: `Did you mean ${nearest(name)}? Otherwise remove the line.`,
  };
}

/** The option, or the group of options, whose own name is the fewest edits away; the nearer group first. */
function nearest(name: string): string {
  const names = describeOptions().flatMap(line => {
    const parts = line.name.split('.');
    return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
  });
  const own = group(generic(name));
  const edits = (candidate: string): number =>
    distance(leaf(candidate), leaf(name)) + apart(group(candidate), own);
  return names.reduce((best, candidate) => (edits(candidate) < edits(best) ? candidate : best));
}

/** Less than one edit: 0 in the same group, more in one around it, most elsewhere. */
function apart(group: string, own: string): number {
  if (group === own) return 0;
  return group !== '' && own.startsWith(`${group}.`) ? 0.25 : 0.5;
}

/** `feeds.defined.0.title` as the options table writes it: `feeds.defined[].title`. */
const generic = (name: string): string => name.replace(/\.\d+(?=\.|$)/g, '[]');
const leaf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const group = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));
