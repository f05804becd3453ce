import {
  type Change,
  type ChangeCounts,
  type ChangeKind,
  changeKinds,
  countedChanges,
  namedLines,
} from '../report.ts';

/** What a run has changed, of which a first run has as much as there are articles. */
export interface Changes {
  /** The first of them. */
  readonly named: readonly Change[];
  readonly count: number;
  /** All of them by kind. */
  readonly kinds: ChangeCounts;
}

/** Gathers changes as they come, and keeps as many as a report names. */
export class ChangeLog implements Changes {
  readonly named: Change[] = [];
  readonly kinds: Partial<Record<ChangeKind, number>> = {};

  get count(): number {
    return Object.values(this.kinds).reduce((sum, count) => sum + count, 0);
  }

  /** How many differ for a reader: what was kept does not. */
  get visible(): number {
    return this.count - (this.kinds.kept ?? 0);
  }

  add(changes: readonly Change[]): void {
    this.addAll({ named: changes, kinds: countedChanges(changes) });
  }

  addAll({ named, kinds }: Omit<Changes, 'count'>): void {
    this.named.push(...named.slice(0, namedLines - this.named.length));
    for (const kind of changeKinds) {
      const count = kinds[kind] ?? 0;
      if (count > 0) this.kinds[kind] = (this.kinds[kind] ?? 0) + count;
    }
  }
}
