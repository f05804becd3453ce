import { ProblemError } from '../../problem.ts';

/** Characters; the longest novels have about three million. */
export const mostText = 4_000_000;

/**
 * Refuses a text before anything that takes time is done with it.
 *
 * @throws ProblemError when the text is longer than a book
 */
export function refuseBeyondBook(characters: number, where: string): void {
  if (characters <= mostText) return;
  const what = `the article has more than ${mostText} characters`;
  throw new ProblemError([{ what, where, fix: 'Split it into several articles.' }]);
}
