import { checkDocument } from '../../check/check.ts';
import type { Entry } from '../../entry.ts';
import type { PressSettings } from '../../pressrun/settings.ts';
import type { Problem } from '../../problem.ts';
import { sourceOf } from '../../read/source.ts';
import { lastPings } from '../../remember/store/pings.ts';
import type { Store } from '../../remember/store/state.ts';
import { formats } from '../../render/formats.ts';
import { Press } from '../../render/press.ts';
import type { Backstage } from '../../serve/admin/backstage.ts';
import { placementsOf } from '../placements.ts';

const pingsShown = 50;

/** Answers what the admin asks, from the store and the steps. */
export function backstageOf(
  store: Store,
  settings: PressSettings,
  run: Backstage['run'],
): Backstage {
  const { publication, state } = store;
  const { feeds, site } = settings;
  const siteLanguage = site.language;
  return {
    run,
    source: path => sourceText(path, settings),
    placements: entry =>
      placementsOf(entry, publication, { feeds, siteLanguage, now: new Date().toISOString() }),
    items: entry => itemsOf(entry, new Press(site), site.language),
    findings: async path => {
      const document = await publication.document(path);
      return document === null ? [] : findingsIn(document.bodies.identity);
    },
    pings: () => lastPings(state, pingsShown),
  };
}

/** Whatever its size: the one who asks wants to see it. */
async function sourceText(
  path: string,
  { articles, buckets }: PressSettings,
): Promise<string | null> {
  const source = await sourceOf(articles.folder, buckets);
  const file = await source.find(path);
  if (file === null) return null;
  return textOf((await source.read(file, Number.POSITIVE_INFINITY)).bytes);
}

function findingsIn(body: Uint8Array): Problem[] {
  return checkDocument(textOf(body));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function itemsOf(
  entry: Entry,
  press: Press,
  language: string,
): { readonly format: string; readonly text: string }[] {
  return Object.values(formats).flatMap(format =>
    press
      .all([entry], format, { content: 'full', language, podcast: true })
      .map(({ bytes }) => ({ format: format.file, text: textOf(bytes) })),
  );
}
