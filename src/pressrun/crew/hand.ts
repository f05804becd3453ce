import type { FoundFile, Instant } from '../../article.ts';
import type { Entry } from '../../entry.ts';
import type { FeedWithHistory } from '../../feed.ts';
import { type Source, sourceOf } from '../../read/source.ts';
import { entryOf } from '../../remember/entry-of.ts';
import type { DocumentStamp } from '../../remember/store/documents.ts';
import type { RenderContext } from '../../render/context.ts';
import { Press } from '../../render/press.ts';
import { renderArchive, renderFeed } from '../../render/render.ts';
import { type MadePart, makePart } from '../pressing/make-part.ts';
import type { ShelvedEntry } from '../pressing/shelf.ts';
import { type FileBefore, takeIn } from '../reading/take-in.ts';
import type { Taken } from '../reading/taken.ts';
import type { PressSettings } from '../settings.ts';

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

/** Does the work of a run that asks nothing of the state: in the run's own thread, or in another. */
export class Hand {
  readonly #context: WorkContext;
  #source: Promise<Source> | null = null;
  #rendering: { readonly edition: number; readonly context: RenderContext } | null = null;

  constructor(context: WorkContext) {
    this.#context = context;
  }

  /** Reads and normalizes files, one after the other. */
  async takeIn(orders: readonly FileOrder[]): Promise<Taken[]> {
    const { settings, rules } = this.#context;
    this.#source ??= sourceOf(settings.articles.folder, settings.buckets);
    const source = await this.#source;
    const taken: Taken[] = [];
    for (const { file, before } of orders)
      taken.push(await takeIn(file, before, rules, source, settings));
    return taken;
  }

  /** Renders, checks and compresses documents. */
  async make({ edition, feed, archive, entries, before, now }: PartOrder): Promise<MadePart> {
    const { site } = this.#context.settings;
    const rendering = this.#renderingOf(edition);
    const whole = { ...feed, entries: entries.map(one => this.#entry(one)) };
    const documents =
      archive === 0
        ? renderFeed(whole, site, rendering)
        : renderArchive(whole, archive, site, rendering);
    return makePart(documents, { published: before, archive, now });
  }

  #renderingOf(edition: number): RenderContext {
    const { settings, pressed } = this.#context;
    if (this.#rendering?.edition !== edition) {
      const press = new Press(settings.site, pressed);
      this.#rendering = { edition, context: { ...settings.rendering, press } };
    }
    return this.#rendering.context;
  }

  #entry({ row, json }: ShelvedEntry): Entry {
    return entryOf(row, json, this.#context.settings.site.url);
  }
}
