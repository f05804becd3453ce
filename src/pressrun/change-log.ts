import { type Change, namedChanges } from '../report.ts';

/** What a run has changed, of which a first run has as much as there are articles. */
export interface Changes {
  /** The first of them. */
  readonly named: readonly Change[];
  readonly count: number;
  /** Of those, how many differ for a reader: what was kept does not. */
  readonly visible: number;
}

/** Gathers changes as they come, and keeps as many as a report names. */
export class ChangeLog implements Changes {
  readonly named: Change[] = [];
  count = 0;
  visible = 0;

  add(changes: readonly Change[]): void {
    const visible = changes.filter(({ kind }) => kind !== 'kept').length;
    this.addAll({ named: changes, count: changes.length, visible });
  }

  addAll({ named, count, visible }: Changes): void {
    this.named.push(...named.slice(0, namedChanges - this.named.length));
    this.count += count;
    this.visible += visible;
  }
}
