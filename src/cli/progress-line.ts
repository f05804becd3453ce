import type { Progress } from '../report.ts';
import { many } from './report-lines.ts';

/** Characters of the bar. */
const longestBar = 20;
const shortestBar = 5;

/**
 * How far a step is: `reading articles ████░░░░ 400 of 1000, 80 a second, 8 s left, 2 problems`.
 *
 * @param before what was done when the step began, or went on after another one
 * @param elapsed milliseconds since then
 * @param room columns that the line may take: where they are few, its bar is shorter or left out, else its end is cut
 */
export function progressLine(
  { step, done, total, problems }: Progress,
  before: number,
  elapsed: number,
  room: number,
): string {
  const rate = elapsed > 0 ? (done - before) / (elapsed / 1000) : 0;
  const facts = [
    total === null ? String(done) : `${done} of ${total}`,
    ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`] : []),
    ...(total !== null && rate > 0 && done < total ? [left((total - done) / rate)] : []),
    ...(problems > 0 ? [many(problems, 'problem')] : []),
  ];
  const told = facts.join(', ');
  const width = Math.min(longestBar, room - step.length - told.length - 2);
  if (total === null || width < shortestBar) return `${step} ${told}`.slice(0, room);
  return `${step} ${bar(done, total, width)} ${told}`;
}

function bar(done: number, total: number, width: number): string {
  const filled = total === 0 ? width : Math.floor((width * Math.min(done, total)) / total);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

function left(exact: number): string {
  const seconds = Math.ceil(exact);
  if (seconds < 60) return `${seconds} s left`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}
