import { expect, test } from 'vitest';
import { phrasesFor } from '../../../src/normalize/content/phrases/phrases.ts';
import { sayings } from './sayings.ts';

test.each(Object.entries(sayings))(
  'furniture and end marks are known in %s, prose stays',
  (language, { furniture, endMarks, prose }) => {
    const known = phrasesFor(language);
    expect(furniture.filter(text => !known.furniture.test(text))).toEqual([]);
    expect(endMarks.filter(text => !known.endMark.test(text))).toEqual([]);
    const taken = prose.filter(text => known.furniture.test(text) || known.endMark.test(text));
    expect(taken).toEqual([]);
  },
);

test.each([
  ['de', 'Die Fähre im Hafen. Foto: Paul Muster/dpa'],
  ['nl', 'De veerboot in de haven. Foto: Paul Model/ANP'],
  ['pl', 'Prom w porcie. Fot. Paweł Wzór / PAP'],
  ['tr', 'Vapur limanda. Fotoğraf: Ali Model / AA'],
  ['ru', 'Паром в порту. Фото: Павел Образцов / ТАСС'],
  ['ar', 'العبّارة في الميناء. تصوير: سامي نموذج / رويترز'],
  ['zh', '港口的渡轮。图片来源：新华社'],
])('a credit at the end tells a caption in %s', (language, text) => {
  expect(phrasesFor(language).caption.test(text.toLowerCase())).toBe(true);
});

test('a list of networks is not a request to share', () => {
  expect(phrasesFor('en').furniture.test('Facebook, Instagram, and Twitter')).toBe(false);
});
