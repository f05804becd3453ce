import type { Entry } from '../../entry.ts';
import { entryOf } from '../../remember/entry-of.ts';
import type { RenderContext } from '../../render/context.ts';
import { Press } from '../../render/press.ts';
import { renderArchive, renderFeed } from '../../render/render.ts';
import { type MadePart, makePart } from '../pressing/make-part.ts';
import type { ShelvedEntry } from '../pressing/shelf.ts';
import type { PartOrder, WorkContext } from './hand.ts';

/** Makes documents, and keeps what is pressed for those that follow in the same edition. */
export class Maker {
  readonly #context: WorkContext;
  #rendering: { readonly edition: number; readonly context: RenderContext } | null = null;

  constructor(context: WorkContext) {
    this.#context = context;
  }

  make({ edition, feed, archive, entries, before, now }: PartOrder): Promise<MadePart> {
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
