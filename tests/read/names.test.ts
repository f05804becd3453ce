import { expect, test } from 'vitest';
import { articleEndings, isArticleName } from '../../src/read/names.ts';

test.each(['a.html', 'A.HTM', 'x.y.md', 'dump.txt', 'item.json', '日本.md'])(
  '%s is an article',
  name => {
    expect(isArticleName(name)).toBe(true);
  },
);

test.each(['.a.md', 'a.md~', '#a.md#', 'a.md.swp', 'a.md.tmp', 'a.pdf', 'md', 'a.md.part'])(
  '%s is none',
  name => {
    expect(isArticleName(name)).toBe(false);
  },
);

test('the endings are lower case, start with a dot and stand once', () => {
  expect(new Set(articleEndings).size).toBe(articleEndings.length);
  for (const ending of articleEndings) expect(ending).toMatch(/^\.[a-z]+$/);
});
