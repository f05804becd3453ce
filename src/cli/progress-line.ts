import type { Progress } from '../report.ts';
import { many } from './report-lines.ts';

/** Characters of the bar. */
const barWidth = 20;

/**
 * How far a step is: `reading articles ████░░░░ 400 of 1000, 80 a second, 8 s left, 2 problems`.
 *
 * @param before what was done when the step began, or went on after another one
 * @param elapsed milliseconds since then
 */
export function progressLine(
  { step, done, total, problems }: Progress,
  before: number,
  elapsed: number,
): string {
  const rate = elapsed > 0 ? (done - before) / (elapsed / 1000) : 0;
  const facts = [
    total === null ? String(done) : `${bar(done, total)} ${done} of ${total}`,
    ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`] : []),
    ...(total !== null && rate > 0 && done < total ? [left((total - done) / rate)] : []),
    ...(problems > 0 ? [many(problems, 'problem')] : []),
  ];
  return `${step} ${facts.join(', ')}`;
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? barWidth : Math.floor((barWidth * Math.min(done, total)) / total);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

function left(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s left`;
}
