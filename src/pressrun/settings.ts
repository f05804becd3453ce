import type { BucketSettings } from '../bucket-address.ts';
import type { FeedSettings } from '../feed-settings.ts';
import type { Hub } from '../publish/hubs/plan.ts';
import type { RenderSettings } from '../render/render-settings.ts';
import type { Progress, Selection, Trigger } from '../report.ts';
import type { Site } from '../site.ts';
import type { WorkBudget } from './crew/work-budget.ts';

/** What a publication is made with. */
export interface PressSettings {
  readonly site: Site;
  /** IANA zone in which dates without a zone are read. */
  readonly timeZone: string;
  readonly feeds: FeedSettings & {
    /** Days for which feeds tell that an entry was removed. */
    readonly tombstones: number;
  };
  readonly rendering: RenderSettings;
  readonly articles: {
    /** Or `s3://bucket/prefix`: then there are no local files beside the articles. */
    readonly folder: string;
    /** The size beyond which a file is a problem. */
    readonly maxBytes: number;
  };
  /** The style that comes after the built-in one; null where there is none. */
  readonly theme: string | null;
  /** Folder of the static export, or `s3://bucket/prefix`; null for none. */
  readonly export: string | null;
  readonly buckets: BucketSettings;
  /** Who is told of documents that have changed. */
  readonly hubs: readonly Hub[];
  /** The file that people write these settings in. */
  readonly configuration: string;
  readonly work: WorkBudget;
  /** Files to read beyond which a run shares the work with other machines, where there is a queue. */
  readonly sharedBeyond: number;
  /** The version of the program: another one reads and renders everything anew. */
  readonly program: string;
}

/** One run. */
export interface RunRequest {
  readonly trigger: Trigger;
  /**
   * Publishes although most articles have vanished; of a selection, reads every file, changed or
   * not.
   */
  readonly force: boolean;
  /** All of the collection where it is not set. */
  readonly selection?: Selection | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Address of PostgreSQL, whose queue other machines work on; none for a run by itself. */
  readonly queue?: string | null;
  /** Ends the run where it stands; what was published stays. */
  readonly stop: AbortSignal;
  /** Told how far the run is. */
  readonly progress?: (progress: Progress) => void;
}
