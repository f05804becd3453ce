import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { describedBy, imagesIn } from '../../src/normalize/images.ts';
import { splitCredit } from '../../src/normalize/picture-credit.ts';

test.each([
  ['The pier at night. Photograph: Tobias Venn', 'The pier at night.', 'Tobias Venn'],
  ['The pier at night (Foto: Jörg Vogt)', 'The pier at night', 'Jörg Vogt'],
  ['The pier at night. Photo by Ann Lee.', 'The pier at night.', 'Ann Lee'],
  ['The pier at night © Ann Lee', 'The pier at night', 'Ann Lee'],
  ['Crédit photo : Zoé Petit', null, 'Zoé Petit'],
  ['A photo of the pier at night', 'A photo of the pier at night', null],
  [
    'Photographs hang in the hall: twelve of them',
    'Photographs hang in the hall: twelve of them',
    null,
  ],
  ['', null, null],
])('%j is a caption and a credit', (text, caption, credit) => {
  expect(splitCredit(text)).toEqual({ caption, credit });
});

test('the lead image is described by the figure that shows it', () => {
  const [body] = load(
    '<figure><div><img src="https://a.example/pier.jpg" alt="A pier" width="800"></div><figcaption>At night. Photo: Ann Lee</figcaption></figure>',
    { xml: { xmlMode: false } },
  )
    .root()
    .get();
  const images = body ? imagesIn(body) : [];
  const unknown = { alt: null, caption: null, credit: null, height: null };
  expect(
    describedBy(images, { ...unknown, url: 'https://a.example/pier.jpg', width: 1600 }),
  ).toEqual({
    url: 'https://a.example/pier.jpg',
    alt: 'A pier',
    caption: 'At night.',
    credit: 'Ann Lee',
    width: 1600,
    height: null,
  });
});
