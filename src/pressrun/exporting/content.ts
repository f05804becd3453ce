import type { FeedDefinition } from '../../feed.ts';
import { articlePage } from '../../pages/article.ts';
import type { Look } from '../../pages/look.ts';
import { tagOf } from '../../publish/validators.ts';
import { entryOf } from '../../remember/entry-of.ts';
import { type PackedBody, unpacked } from '../../remember/store/documents.ts';
import type { StoredEntry } from '../../remember/store/entries.ts';
import type { PressSettings } from '../settings.ts';

/** The page of an entry, with the feeds that carry it. */
export interface PageOfEntry {
  readonly entry: StoredEntry;
  readonly feeds: readonly FeedDefinition[];
}

/**
 * What a file of the export holds, as the store has it: the thread that writes the file makes its
 * bytes, and the run's own only hands out.
 */
export type Content =
  | { readonly text: string }
  | { readonly document: PackedBody }
  | { readonly page: PageOfEntry };

/** The bytes of a file, and the tag of them. */
export interface PlainContent {
  readonly bytes: Uint8Array;
  readonly tag: string;
}

export function lookOf({ site, timeZone, theme }: PressSettings): Look {
  return { site, timeZone, theme: theme !== null };
}

export function plain(content: Content, look: Look): PlainContent {
  if ('document' in content)
    return { bytes: unpacked(content.document), tag: content.document.tag };
  const bytes = Buffer.from('text' in content ? content.text : pageOf(content.page, look), 'utf8');
  return { bytes, tag: tagOf(bytes) };
}

function pageOf({ entry, feeds }: PageOfEntry, look: Look): string {
  return articlePage(look, entryOf(entry.row, entry.json, look.site.url), feeds);
}
