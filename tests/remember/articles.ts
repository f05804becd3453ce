import type { Remembered } from '../../src/remember/remembered.ts';
import type { Seen, Sighting } from '../../src/remember/sighting.ts';

export const yesterday = '2026-03-01T12:00:00.000Z';
export const now = '2026-03-02T12:00:00.000Z';
export const tomorrow = '2026-03-03T12:00:00.000Z';

/** A file that says little, last modified yesterday. */
export function sighting(path: string, facts: Partial<Sighting> = {}): Sighting {
  return {
    path,
    claimId: null,
    claimUrl: null,
    hash: `bytes of ${path}`,
    media: '',
    content: `content of ${path}`,
    article: `article of ${path}`,
    modified: yesterday,
    title: `Title of ${path}`,
    slug: null,
    published: null,
    updated: null,
    expires: null,
    draft: false,
    ...facts,
  };
}

export function seen(path: string, facts: Partial<Sighting> = {}): Seen {
  return { path, state: 'good', sighting: sighting(path, facts) };
}

/** The entry that such a file became yesterday. */
export function remembered(path: string, facts: Partial<Remembered> = {}): Remembered {
  const { modified, published, updated, slug, ...same } = sighting(path);
  return {
    ...same,
    id: `urn:test:${path}`,
    slug: `slug-of-${path.replace(/\W/g, '-')}`,
    published: yesterday,
    updated: yesterday,
    firstSeen: yesterday,
    standing: 'published',
    removed: null,
    ...facts,
  };
}
