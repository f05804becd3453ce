import { nearest, type Run, runsOf, type Section } from './block.ts';

/** The runs of the chosen section in reading order, and where its main text stands. */
export interface Flow {
  readonly runs: readonly Run[];
  /** Length of the prose that is not dropped when the flow is made; at least 1. */
  readonly prose: number;
  /** The section whose own paragraphs and lists hold the most prose. */
  readonly column: Section | null;
}

export function flowOf(root: Section): Flow {
  const runs = runsOf(root);
  const columns = new Map<Section, number>();
  let prose = 0;
  for (const run of runs) {
    if (run.dropped || !run.prose) continue;
    prose += run.length;
    const column = columnOf(run);
    if (column) columns.set(column, (columns.get(column) ?? 0) + run.length);
  }
  const [largest] = [...columns].sort(([, a], [, b]) => b - a);
  return { runs, prose: prose || 1, column: largest?.[0] ?? null };
}

const partsOfText: ReadonlySet<string> = new Set(
  `p li ul ol blockquote h1 h2 h3 h4 h5 h6 td tr tbody table span em strong b i a font`.split(' '),
);

/** The section in which a run's paragraph, list, table or quotation stands; no wrapper of one. */
export function columnOf(run: Run): Section | null {
  return nearest(run, section => !partsOfText.has(section.name) && !isWrapper(section));
}

export function isInColumn(run: Run, { column }: Flow): boolean {
  return nearest(run, section => section === column) !== null;
}

/** Whether it is around a single paragraph, list, table or quotation, as editors of blocks write them. */
export function isWrapper({ children: [only, second] }: Section): boolean {
  return only?.kind === 'section' && second === undefined && partsOfText.has(only.name);
}
