import { expect, test } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://harbour.example/' };
const prose = 'The lamp is switched by a small program that has run since the spring of 2019.';

function articleOf(html: string) {
  const bytes = Buffer.from(html);
  return normalize({ path: 'lamp.html', bytes, modified: '2026-03-01T12:00:00.000Z' }, settings);
}

test.each(['#', '¶', '§', '🔗', '&para;', '<span>#</span>'])(
  'a heading loses its link to itself, shown as %s',
  sign => {
    const article = articleOf(`<main><h1>A lamp<a href="#lamp">${sign}</a></h1><p>${prose}</p>
<h2 id="switch"><a class="anchor" href="/find?part=switch">${sign}</a> The switch</h2><p>${prose}</p></main>`);
    expect(article.title).toBe('A lamp');
    expect(article.html).toBe(`<p>${prose}</p><h2>The switch</h2><p>${prose}</p>`);
    expect(article.text).toBe(`${prose}\n\nThe switch\n\n${prose}`);
  },
);

test('other links of headings stay, and signs that are part of a name', () => {
  const article = articleOf(`<main><h1>A lamp in C#</h1><p>${prose}</p>
<h2><a href="https://code.example/#c">C#</a> and more</h2><p>${prose}</p></main>`);
  expect(article.title).toBe('A lamp in C#');
  expect(article.html).toContain('<h2><a href="https://code.example/#c">C#</a> and more</h2>');
});
