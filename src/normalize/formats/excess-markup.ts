import { ProblemError } from '../../problem.ts';

/** A line in forty characters of the longest text; each takes the parser some microseconds. */
const most = 100_000;

/** Line ends, and signs at which inline markup or an address begins. */
const markup = /[\n!&*:<[\\\]_`~]/g;

/**
 * Refuses Markdown before it is parsed that would take seconds although it is no longer than a
 * book, such as a line of nothing but brackets.
 *
 * @throws ProblemError when there are more lines and signs than a book has
 */
export function refuseExcessMarkup(source: string, where: string): void {
  if ((source.match(markup)?.length ?? 0) <= most) return;
  const what = `the article has more than ${most} lines and signs of Markdown, such as * and [`;
  const fix = 'Look for what no person has written, or split it into several articles.';
  throw new ProblemError([{ what, where, fix }]);
}
