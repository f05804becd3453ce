import type { FoundFile, Instant } from '../../article.ts';
import type { FeedWithHistory } from '../../feed.ts';
import { type Source, sourceOf } from '../../read/source.ts';
import type { DocumentStamp } from '../../remember/store/documents.ts';
import type { Done, FileToWrite } from '../exporting/write-files.ts';
import type { MadePart } from '../pressing/make-part.ts';
import type { ShelvedEntry } from '../pressing/shelf.ts';
import type { FileBefore } from '../reading/take-in.ts';
import type { Taken } from '../reading/taken.ts';
import type { PressSettings } from '../settings.ts';
import type { Maker } from './maker.ts';

/** What work needs to know besides the piece of work itself: the same for a whole run. */
export interface WorkContext {
  readonly settings: PressSettings;
  /** The version of the rules by which files are normalized. */
  readonly rules: string;
  /** Bytes of pressed items that are kept. */
  readonly pressed: number;
}

/** A file that is to be taken in, with what is known of it. */
export interface FileOrder {
  readonly file: FoundFile;
  readonly before: FileBefore | null;
}

/** Documents of a feed that are to be made. */
export interface PartOrder {
  /** Counts the editions of a run: an entry may be another in the next. */
  readonly edition: number;
  readonly feed: Omit<FeedWithHistory, 'entries'>;
  /** Its number, or 0 for the feed itself. */
  readonly archive: number;
  readonly entries: readonly ShelvedEntry[];
  /** The documents that are there. */
  readonly before: readonly DocumentStamp[];
  readonly now: Instant;
}

/** Files that are to be written into the folder of the export. */
export interface WriteOrder {
  readonly folder: string;
  readonly files: readonly FileToWrite[];
}

/**
 * Does the work of a run that asks nothing of the state: in the run's own thread, or in another. What
 * reads and what makes is loaded with the first piece of such work.
 */
export class Hand {
  readonly #context: WorkContext;
  #source: Promise<Source> | null = null;
  #maker: Maker | null = null;

  constructor(context: WorkContext) {
    this.#context = context;
  }

  /** Reads and normalizes files, one after the other. */
  async takeIn(orders: readonly FileOrder[]): Promise<Taken[]> {
    const { settings, rules } = this.#context;
    const { takeIn } = await import('../reading/take-in.ts');
    this.#source ??= sourceOf(settings.articles.folder, settings.buckets);
    const source = await this.#source;
    const taken: Taken[] = [];
    for (const { file, before } of orders)
      taken.push(await takeIn(file, before, rules, source, settings));
    return taken;
  }

  /** Renders, checks and compresses documents. */
  async make(order: PartOrder): Promise<MadePart> {
    const { Maker } = await import('./maker.ts');
    this.#maker ??= new Maker(this.#context);
    return this.#maker.make(order);
  }

  /** Writes files of the export. */
  async write({ folder, files }: WriteOrder): Promise<Done[]> {
    const { writeFiles } = await import('../exporting/write-files.ts');
    const { folderTarget } = await import('../../publish/folder-target.ts');
    const { lookOf } = await import('../exporting/content.ts');
    return writeFiles(files, folderTarget(folder), lookOf(this.#context.settings));
  }
}
