import { formatProblem } from '../problem.ts';
import type { Change, RunReport } from '../report.ts';
import { visible } from '../visible.ts';

/** A run as people read it: what came of it, then one line for each change and problem. */
export function reportLines(report: RunReport): string[] {
  return [
    ...report.changes.map(changeLine),
    ...report.problems.map(problem => `problem    ${formatProblem(problem)}`),
    summaryLine(report),
  ];
}

/** One line for each document that a run has written or dropped. */
export function documentLines({ written, dropped }: RunReport): string[] {
  const line = (kind: string, path: string) => `${kind.padEnd(10)} ${path}`;
  return [...written.map(path => line('write', path)), ...dropped.map(path => line('drop', path))];
}

const outcomes: Readonly<Record<RunReport['outcome'], string>> = {
  published: 'Published',
  unchanged: 'Nothing to publish:',
  refused: 'Refused:',
  failed: 'Failed:',
};

/** `Published edition 3: 12 articles in 9 feeds, 4 of 27 documents new, in 0.1 s`. */
export function summaryLine(report: RunReport): string {
  const { outcome, edition, counts, started, finished } = report;
  const { published, feeds, written, documents, broken } = counts;
  const seconds = ((Date.parse(finished) - Date.parse(started)) / 1000).toFixed(1);
  const facts = [
    `${many(published, 'article')} in ${many(feeds, 'feed')}`,
    `${written} of ${many(documents, 'document')} new`,
    ...(broken > 0 ? [many(broken, 'problem')] : []),
  ];
  const name = edition === null ? 'no edition' : `edition ${edition}`;
  return `${outcomes[outcome]} ${name}: ${facts.join(', ')}, in ${seconds} s`;
}

function changeLine({ kind, path, title, why }: Change): string {
  const line = `${path}: ${title}${why === null ? '' : ` (${why})`}`;
  return `${kind.padEnd(10)} ${visible(line)}`;
}

/** `1 article`, `2 articles`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
