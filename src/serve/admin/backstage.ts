import type { Entry } from '../../entry.ts';
import type { Ping } from '../../ping.ts';
import type { Placement } from '../../placement.ts';
import type { Problem } from '../../problem.ts';
import type { Progress, RunReport, Selection } from '../../report.ts';

/** How a run that is asked for differs from a scheduled one. */
export interface RunWish {
  /** Publishes even though most of the collection has vanished; reads all that is selected. */
  readonly force: boolean;
  /** Null for the whole collection. */
  readonly selection: Selection | null;
  /** Says what would change, and changes nothing. */
  readonly dryRun: boolean;
}

/** What the admin asks of the rest of the program, beyond the publication. */
export interface Backstage {
  /** Makes a run, after the one that may be going on. */
  readonly run: (wish: RunWish, progress: (progress: Progress) => void) => Promise<RunReport>;
  /** The article file as text; null where it is gone. */
  readonly source: (path: string) => Promise<string | null>;
  /** Every feed that carries the entry or could, and why. */
  readonly placements: (entry: Entry) => Promise<readonly Placement[]>;
  /** The entry as each format carries it. */
  readonly items: (entry: Entry) => readonly { readonly format: string; readonly text: string }[];
  /** What is wrong with a document of the edition. */
  readonly findings: (path: string) => Promise<readonly Problem[]>;
  /** The last pings to the hub, newest first. */
  readonly pings: () => Promise<readonly Ping[]>;
}
