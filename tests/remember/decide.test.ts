import { describe, expect, test } from 'vitest';
import { type Decision, decide } from '../../src/remember/decide.ts';
import type { Remembered } from '../../src/remember/remembered.ts';
import type { Seen } from '../../src/remember/sighting.ts';
import { now, remembered, seen, tomorrow, yesterday } from './articles.ts';

const around = { now, siteUrl: 'https://example.org/', isSlugTaken: () => false };
const revised = { hash: 'other bytes', content: 'other content', article: 'other article' };
const gone = (path: string): Seen => ({ path, state: 'gone' });
const broken = (path: string): Seen => ({ path, state: 'broken' });

interface Scenario {
  readonly name: string;
  readonly known: readonly Remembered[];
  readonly files: readonly Seen[];
  /** What happens, as `kind path`. */
  readonly changes: readonly string[];
}

const scenarios: readonly Scenario[] = [
  { name: 'a first file', known: [], files: [seen('a.md')], changes: ['new a.md'] },
  { name: 'no change', known: [remembered('a.md')], files: [seen('a.md')], changes: [] },
  {
    name: 'other content',
    known: [remembered('a.md')],
    files: [seen('a.md', revised)],
    changes: ['revised a.md'],
  },
  {
    name: 'other bytes that read the same',
    known: [remembered('a.md')],
    files: [seen('a.md', { hash: 'other bytes' })],
    changes: [],
  },
  {
    name: 'the same bytes under another path',
    known: [remembered('a.md')],
    files: [gone('a.md'), seen('b.md', { hash: 'bytes of a.md', article: 'moved' })],
    changes: ['renamed b.md'],
  },
  {
    name: 'the same bytes under another path while the first is still there',
    known: [remembered('a.md')],
    files: [seen('a.md'), seen('b.md', { hash: 'bytes of a.md' })],
    changes: ['new b.md'],
  },
  {
    name: 'the same address under another path, rewritten',
    known: [remembered('a.md', { claimUrl: '//e.org/1' })],
    files: [gone('a.md'), seen('b.md', { claimUrl: '//e.org/1' })],
    changes: ['revised b.md'],
  },
  {
    name: 'two files that have swapped their names',
    known: [
      remembered('a.md', { claimUrl: '//e.org/1' }),
      remembered('b.md', { claimUrl: '//e.org/2' }),
    ],
    files: [
      seen('a.md', {
        claimUrl: '//e.org/2',
        hash: 'bytes of b.md',
        content: 'content of b.md',
        article: 'second as a.md',
      }),
      seen('b.md', {
        claimUrl: '//e.org/1',
        hash: 'bytes of a.md',
        content: 'content of a.md',
        article: 'first as b.md',
      }),
    ],
    changes: ['renamed a.md', 'renamed b.md'],
  },
  {
    name: 'another article in the same file',
    known: [remembered('latest.html', { claimUrl: '//e.org/1' })],
    files: [seen('latest.html', { claimUrl: '//e.org/2', title: 'Another', ...revised })],
    changes: ['new latest.html', 'removed latest.html'],
  },
  {
    name: 'an address that is corrected',
    known: [remembered('a.md', { claimUrl: '//e.org/1' })],
    files: [seen('a.md', { claimUrl: '//e.org/2', ...revised })],
    changes: ['revised a.md'],
  },
  {
    name: 'a file that is gone',
    known: [remembered('a.md')],
    files: [gone('a.md')],
    changes: ['removed a.md'],
  },
  {
    name: 'a file that has come back',
    known: [remembered('a.md', { removed: yesterday })],
    files: [seen('a.md')],
    changes: ['new a.md'],
  },
  {
    name: 'a file that is broken',
    known: [remembered('a.md')],
    files: [broken('a.md')],
    changes: ['kept a.md'],
  },
  { name: 'a new file that is broken', known: [], files: [broken('a.md')], changes: [] },
  {
    name: 'a newer file with the same id',
    known: [remembered('a.md', { claimId: 'x' })],
    files: [
      seen('a.md', { claimId: 'x' }),
      seen('b.md', { claimId: 'x', published: now, ...revised }),
    ],
    changes: ['revised b.md'],
  },
  {
    name: 'a file that takes the address of a newer one',
    known: [remembered('a.md'), remembered('b.md', { claimUrl: '//e.org/1' })],
    files: [
      seen('a.md', { claimUrl: '//e.org/1', published: yesterday, ...revised }),
      seen('b.md', { claimUrl: '//e.org/1', published: now }),
    ],
    changes: ['duplicate a.md'],
  },
];

function kinds({ changes }: Decision): string[] {
  return changes.map(({ kind, path }) => `${kind} ${path}`);
}

test.each(scenarios)('$name', ({ known, files, changes }) => {
  expect(kinds(decide(known, files, around))).toEqual(changes);
});

test.each(scenarios)('$name, in any order', ({ known, files }) => {
  const straight = decide(known, files, around);
  const reversed = decide(known.toReversed(), files.toReversed(), around);
  expect(reversed.entries).toEqual(straight.entries);
});

describe('an entry', () => {
  const only = (known: readonly Remembered[], file: Seen): Remembered => {
    const [entry] = decide(known, [file], around).entries;
    if (entry === undefined) throw new Error('nothing was decided');
    return entry;
  };

  test('keeps its id, its slug and its first sight when everything else changes', () => {
    const before = remembered('a.md');
    const after = only([before], seen('a.md', { ...revised, title: 'New', claimId: 'x' }));
    expect(after).toMatchObject({ id: before.id, slug: before.slug, firstSeen: yesterday });
  });

  test('takes the time of its file for good where no date is stated', () => {
    expect(only([], seen('a.md')).published).toBe(yesterday);
    expect(only([remembered('a.md')], seen('a.md', { ...revised, modified: now })).published).toBe(
      yesterday,
    );
  });

  test('is not embargoed by a file from the future', () => {
    const entry = only([], seen('a.md', { modified: tomorrow }));
    expect(entry).toMatchObject({ published: now, standing: 'published' });
  });

  test.each([
    ['embargoed', { published: tomorrow }],
    ['expired', { published: yesterday, expires: now }],
    ['draft', { draft: true }],
    ['published', { published: now, expires: tomorrow }],
  ] as const)('is %s by its dates', (standing, facts) => {
    expect(only([], seen('a.md', facts)).standing).toBe(standing);
  });

  test('that is out is not held back by a clock that is wrong while its file is read anew', () => {
    const early = { ...around, now: '1970-01-01T00:00:00.000Z' };
    const standingAt = (before: Remembered, published: string) =>
      decide([before], [seen('a.md', { ...revised, published })], early).entries[0]?.standing;
    expect(standingAt(remembered('a.md'), yesterday)).toBe('published');
    expect(standingAt(remembered('a.md', { standing: 'expired' }), yesterday)).toBe('published');
    expect(standingAt(remembered('a.md'), tomorrow)).toBe('embargoed');
    expect(standingAt(remembered('a.md', { standing: 'embargoed' }), yesterday)).toBe('embargoed');
  });

  test.each([
    ['text', {}, {}, null],
    ['title', {}, { title: 'New' }, 'its title was Old'],
    ['date', {}, { published: now }, `its date was ${yesterday}`],
    ['picture', {}, { media: 'other' }, 'a file beside it is another'],
    ['draft', {}, { draft: true }, 'draft'],
    ['end', {}, { expires: now }, 'expired'],
    [
      'embargo',
      {},
      { published: tomorrow },
      `under embargo until ${tomorrow}; its date was ${yesterday}`,
    ],
    ['draft that is none any more', { standing: 'draft' }, {}, 'no draft any more'],
    ['end that is none any more', { standing: 'expired' }, {}, 'no longer expired'],
  ] as const)('that is revised says why, where that is its %s', (_, before, facts, why) => {
    const known = remembered('a.md', { title: 'Old', ...before });
    const file = seen('a.md', { ...revised, title: 'Old', published: yesterday, ...facts });
    expect(decide([known], [file], around).changes).toMatchObject([{ kind: 'revised', why }]);
  });

  test('is updated by a stated date, else by the time of its file, never back', () => {
    const before = remembered('a.md', { updated: '2026-03-01T18:00:00.000Z' });
    const updated = (facts: object) =>
      only([before], seen('a.md', { ...revised, ...facts })).updated;
    expect(updated({ updated: '2026-03-02T06:00:00.000Z' })).toBe('2026-03-02T06:00:00.000Z');
    expect(updated({ modified: '2026-03-02T08:00:00.000Z' })).toBe('2026-03-02T08:00:00.000Z');
    expect(updated({ updated: '2026-02-01T00:00:00.000Z' })).toBe(now);
    expect(updated({ updated: tomorrow })).toBe(now);
  });

  test('is not updated by new rules alone', () => {
    const rules = { content: 'read otherwise', article: 'other article' };
    expect(only([remembered('a.md')], seen('a.md', rules)).updated).toBe(yesterday);
  });

  test('gets another id where a renamed article took the one of its path along', () => {
    const first = only([], seen('a.md'));
    const moved = { ...first, path: 'b.md' };
    const entry = only([moved], seen('a.md', { hash: 'fresh', content: 'fresh' }));
    expect(entry.id).not.toBe(first.id);
    expect(entry.id).toMatch(/^urn:uuid:/);
  });

  test('gets a slug of its own where another has the same title', () => {
    const title = 'Same Title';
    const { entries } = decide([], [seen('a.md', { title }), seen('b.md', { title })], around);
    expect(entries.map(entry => entry.slug)).toEqual([
      'same-title',
      expect.stringMatching(/^same-title-[0-9a-f]{8}$/),
    ]);
  });
});
