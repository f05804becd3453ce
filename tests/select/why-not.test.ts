import { expect, test } from 'vitest';
import type { Filter } from '../../src/feed-settings.ts';
import { whyNot } from '../../src/select/why-not.ts';
import { entryOf } from '../pages/samples.ts';

const entry = entryOf('ferry', { tags: ['Ferry'], section: 'Harbour', language: null });

test.each<[string, Filter]>([
  ['it does not have the tag boats or bikes', { tag: ['boats', 'bikes'] }],
  ['it is not by Nobody', { author: ['Nobody'] }],
  ['its section is Harbour, not Sport', { section: ['Sport'] }],
  ['it is in en, not in pt', { language: ['pt'] }],
  ['it does not lie in the folder elsewhere', { folder: ['elsewhere'] }],
  ['it does not say quantum', { text: ['quantum'] }],
  ['it was published on 2026-03-01, before 2027', { since: '2027' }],
  ['it was published on 2026-03-01, after 2025-12', { until: '2025-12' }],
  ['it has no video', { media: ['video'] }],
  ['it does not have the tag boats', { tag: ['boats'], section: ['Sport'] }],
  ['its section is Harbour, not Sport', { and: [{ tag: ['ferry'] }, { section: ['Sport'] }] }],
  [
    'it does not have the tag boats, and its section is Harbour, not Sport',
    { or: [{ tag: ['boats'] }, { section: ['Sport'] }] },
  ],
  [
    'the filter leaves out section Harbour or Sport, not (tag boats; author Nobody)',
    {
      not: [{ section: ['Harbour', 'Sport'], not: [{ tag: ['boats'] }, { author: ['Nobody'] }] }],
    },
  ],
])('%s', (reason, filter) => {
  expect(whyNot(entry, filter, 'en')).toBe(reason);
});

test('a filter that takes the entry has no reason', () => {
  const filter = { tag: ['ferry'], or: [{ section: ['Sport'] }, { language: ['en'] }] };
  expect(whyNot(entry, filter, 'en')).toBeNull();
});
