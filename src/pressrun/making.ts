import type { Instant } from '../article.ts';
import type { Crew } from './crew/crew.ts';
import type { PressSettings, RunRequest } from './settings.ts';

/** What an edition is made of and with. */
export interface Making {
  /** Paths that are not in the folder any more. */
  readonly gone: readonly string[];
  /**
   * Whether all files have been read. An edition ahead of that has the feeds as they are by then;
   * archives and sitemaps wait for the whole one, which presses everything.
   */
  readonly isWhole: boolean;
  /** Counts the editions of a run. */
  readonly number: number;
  readonly now: Instant;
  readonly settings: PressSettings;
  readonly crew: Crew;
  readonly request: RunRequest;
}
