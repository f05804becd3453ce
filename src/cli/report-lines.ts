import { formatProblem, type Problem } from '../problem.ts';
import { type Change, kindsOfChanges, type RunReport } from '../report.ts';
import { visible } from '../visible.ts';

/** A run as people read it: what came of it, then one line for each change and problem. */
export function reportLines(report: RunReport): string[] {
  const { changes, kinds } = report.counts;
  const unnamed = changes - report.changes.length;
  const inAll = kindsOfChanges(kinds).join(', ');
  return [
    ...report.changes.map(changeLine),
    ...(unnamed > 0 ? [`${many(unnamed, 'more change')}, not listed; in all ${inAll}`] : []),
    ...problemLines(report).map(line => `problem    ${line}`),
    summaryLine(report),
  ];
}

/** Problems of one kind that are printed one by one. */
const printedOfAKind = 100;

/** Problems a line each; of many that say the same the first, and how many more there are. */
export function problemLines({ problems, counts }: Named): string[] {
  const kinds = new Map<string, { readonly problem: Problem; count: number }>();
  const lines = problems.flatMap(problem => {
    const say = `${problem.what}. ${problem.fix}`;
    const kind = kinds.get(say) ?? { problem, count: 0 };
    kinds.set(say, kind);
    return ++kind.count > printedOfAKind ? [] : [formatProblem(problem)];
  });
  const folded = [...kinds.values()].filter(({ count }) => count > printedOfAKind);
  const unnamed = counts.problems - problems.length;
  return [
    ...lines,
    ...folded.map(({ problem, count }) =>
      formatProblem({ ...problem, where: `${count - printedOfAKind} more` }),
    ),
    ...(unnamed > 0 ? [`${many(unnamed, 'more problem')}, not listed`] : []),
  ];
}

type Named = Pick<RunReport, 'problems' | 'counts'>;

/** What a run took its time for: `list 47 ms, read 812 ms`, and the files that took the longest. */
export function timeLines({ steps, slowest }: Pick<RunReport, 'steps' | 'slowest'>): string[] {
  const times = Object.entries(steps).map(([step, time]) => `${step} ${time} ms`);
  const files = slowest.map(({ path, milliseconds }) => `${visible(path)} ${milliseconds} ms`);
  return [
    ...(times.length === 0 ? [] : [`time       ${times.join(', ')}`]),
    ...(files.length === 0 ? [] : [`slowest    ${files.join(', ')}`]),
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
