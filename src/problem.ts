import { visible } from './visible.ts';

/** Something a person must know of: what is wrong, where, and how to fix it. */
export interface Problem {
  readonly what: string;
  /** An article's path, `pressrun.yaml:12`, a document's address: what the person has to open. */
  readonly where: string;
  readonly fix: string;
}

/**
 * Thrown by a step that cannot go on with one piece of input. Whoever decides about that input
 * (the run, the command line) catches it; every other error is a bug and propagates.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options);
    this.problems = problems;
  }
}

/** One line for terminal, log and page: `where: what. fix`. */
export function formatProblem({ what, where, fix }: Problem): string {
  return `${visible(where)}: ${what}. ${fix}`;
}
