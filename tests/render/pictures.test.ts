import { expect, test } from 'vitest';
import { itemOf } from '../../src/render/item.ts';
import { mediaElements } from '../../src/render/media-rss.ts';
import { entryOf, site } from '../entries.ts';

const measured = { tag: 'a', width: 1600, height: 900, duration: null };

function picturesOf(url: string): string[] {
  const image = { url, alt: null, caption: null, credit: null, width: 1600, height: 900 };
  const files = [{ path: 'fähre/quay', type: 'image/webp', bytes: 48_213, ...measured }];
  return mediaElements(itemOf(entryOf({ image, files }), 'full', site));
}

test('a picture that is published from here is told with the type and size of its file', () => {
  const [content] = picturesOf(`${site.url}media/f%C3%A4hre/quay`);
  expect(content).toBe(
    `<media:content url="${site.url}media/f%C3%A4hre/quay" fileSize="48213" type="image/webp" medium="image" width="1600" height="900"/>`,
  );
});

test('one that lies elsewhere has the type that its address tells, and no size', () => {
  const [content] = picturesOf('https://cdn.example/quay.JPG');
  expect(content).toBe(
    '<media:content url="https://cdn.example/quay.JPG" type="image/jpeg" medium="image" width="1600" height="900"/>',
  );
});

test('an address that ends like no picture tells no type', () => {
  for (const end of ['constructor', '__proto__', 'quay']) {
    const [content] = picturesOf(`https://cdn.example/quay.${end}`);
    expect(content).not.toContain('type=');
  }
});
