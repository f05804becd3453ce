import type { PressSettings } from '../../pressrun/settings.ts';
import type { Problem } from '../../problem.ts';
import type { Progress, RunReport, Selection, Trigger } from '../../report.ts';

/** One run that the thread is to make. */
export interface RunOrder {
  /** Folder of the state. */
  readonly folder: string;
  readonly settings: PressSettings;
  readonly trigger: Trigger;
  readonly force: boolean;
  readonly selection: Selection | null;
  /** Says what would change, and changes nothing. */
  readonly isDry: boolean;
}

/** What the thread is told: `stop` ends the run in hand where it stands. */
export type ToThread = { readonly order: RunOrder } | { readonly stop: true };

/** What the thread tells: of a run that could not go on, its problems; of a bug, the error. */
export type FromThread =
  | { readonly progress: Progress }
  | { readonly report: RunReport }
  | { readonly problems: readonly Problem[] }
  | { readonly error: unknown };
