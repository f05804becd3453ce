import { treeOf } from '../../../src/normalize/formats/tree.ts';
import type { Metadata } from '../../../src/normalize/metadata/metadata.ts';
import { metadata } from '../../../src/normalize/metadata/metadata.ts';
import type { Parsed } from '../../../src/normalize/parsed.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://site.example/' };

/** The metadata of a page of HTML that was saved in the summer of 2026. */
export function metadataOf(html: string, more: Partial<Parsed & typeof settings> = {}): Metadata {
  const { language, timeZone, url, ...parsed } = { ...settings, ...more };
  return metadata(
    {
      path: 'page.html',
      kind: 'page',
      modified: '2026-07-01T00:00:00.000Z',
      ...treeOf(html, 'page.html'),
      declared: {},
      declaredIn: 'front matter',
      removed: [],
      ...parsed,
    },
    { language, timeZone, url },
  );
}
