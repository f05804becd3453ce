import type { Problem } from '../problem.ts';

/** A name, and an article that has it. */
export interface Naming {
  readonly name: string;
  readonly path: string;
}

/**
 * Two different names that have come to one feed because their slugs are the same; null where there
 * are none. Names that differ only in case, accents, spaces or punctuation between words are the
 * same name.
 *
 * @param labels the names that the feed's entries give it
 */
export function collidingNames(labels: Iterable<string>): readonly [string, string] | null {
  const [first, second] = [
    ...new Map([...labels].sort().map(name => [folded(name), name])).values(),
  ];
  return first === undefined || second === undefined ? null : [first, second];
}

/** Tells both causes of a collision. */
export function nameCollision(key: string, first: Naming, second: Naming): Problem {
  return {
    what: `\`${first.name}\` and \`${second.name}\` are both in the feed \`${key}\``,
    where: `${first.path}, ${second.path}`,
    fix: 'Write both in one way, or give one another name.',
  };
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s\p{Pd}_.,:;!?'’"/()]+/gu, '');
}
