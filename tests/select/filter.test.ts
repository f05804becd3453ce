import { expect, test } from 'vitest';
import { membershipsOf } from '../../src/select/memberships.ts';
import { entryOf, settingsOf } from '../entries.ts';

const storm = entryOf(
  {
    path: 'news/coast/storm.md',
    title: 'A storm at sea',
    summary: 'Waves of nine metres.',
    text: 'The   lifeboat\nwent out twice. ＦＯＧ followed.',
    tags: ['Storm', 'Café'],
    section: 'Coast',
    language: 'pt-BR',
    authors: [{ name: 'Ann Lee', url: null, email: null }],
    attachments: [
      {
        url: 'https://a.example/a.mp3',
        type: 'audio/mpeg',
        title: null,
        bytes: null,
        duration: null,
      },
    ],
  },
  { published: '2026-03-01T23:59:00.000Z' },
);

function takes(where: string): boolean {
  const settings = settingsOf(`feeds: { defined: [{ name: picked, where: ${where} }] }`);
  return membershipsOf(storm, settings, 'en').some(({ feed }) => feed === 'picked');
}

test.each([
  '{}',
  '{ tag: storm }',
  '{ tag: [calm, STORM] }',
  '{ tag: cafe }',
  '{ author: ann lee }',
  '{ section: coast }',
  '{ language: pt }',
  '{ language: pt-br }',
  '{ folder: news }',
  '{ folder: /news/coast/ }',
  '{ text: "storm AT sea" }',
  '{ text: nine metres }',
  '{ text: the lifeboat went }',
  '{ text: fog }',
  '{ since: 2026-03-01, until: 2026-03-01 }',
  '{ since: 2026 }',
  '{ until: 2026-03 }',
  '{ media: audio }',
  '{ media: [image, audio] }',
  '{ and: [{ tag: storm }, { section: coast }] }',
  '{ or: [{ tag: calm }, { author: Ann Lee }] }',
  '{ not: { tag: calm } }',
  '{ tag: storm, not: [{ tag: calm }, { section: sport }] }',
  '{ or: [{ and: [{ tag: storm }, { not: { section: sport } }] }, { tag: calm }] }',
])('%s takes the storm', where => {
  expect(takes(where)).toBe(true);
});

test.each([
  '{ tag: calm }',
  '{ author: Ann }',
  '{ section: sport }',
  '{ language: pr }',
  '{ language: pt-PT }',
  '{ folder: new }',
  '{ folder: coast }',
  '{ text: hurricane }',
  '{ since: 2026-03-02 }',
  '{ until: 2026-02 }',
  '{ media: video }',
  '{ tag: storm, section: sport }',
  '{ and: [{ tag: storm }, { section: sport }] }',
  '{ or: [{ tag: calm }, { section: sport }] }',
  '{ not: { tag: storm } }',
  '{ not: [{ tag: calm }, { tag: storm }] }',
])('%s does not take the storm', where => {
  expect(takes(where)).toBe(false);
});
