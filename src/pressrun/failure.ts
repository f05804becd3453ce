import { type Problem, ProblemError } from '../problem.ts';

/**
 * Why a run has failed, and why that could not be written down. It is often the same, even where it is
 * told in other words: each connection to a database breaks in its own way. What is to be done, and
 * where, is told once.
 *
 * @returns what is to be thrown; an error that is no problem as it is
 */
export function failureOf(error: ProblemError, unwritten: unknown): unknown {
  if (!(unwritten instanceof ProblemError)) return unwritten;
  const isTold = ({ where, fix }: Problem) =>
    error.problems.some(told => told.where === where && told.fix === fix);
  const others = unwritten.problems.filter(problem => !isTold(problem));
  return new ProblemError([...error.problems, ...others], { cause: unwritten.cause });
}
