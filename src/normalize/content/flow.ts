import { above, type Run, runsOf, type Section } from './block.ts';

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

const partsOfText = /^(p|li|[uo]l|blockquote|h[1-6]|td|tr|tbody|table|span|em|strong|b|i|a|font)$/;

/** The section in which a run's paragraph, list, table or quotation stands. */
export function columnOf(run: Run): Section | null {
  for (const section of above(run)) if (!partsOfText.test(section.name)) return section;
  return null;
}

export function isInColumn(run: Run, { column }: Flow): boolean {
  for (const section of above(run)) if (section === column) return true;
  return false;
}
