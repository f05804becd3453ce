import { expect, test } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://harbour.example/' };

function around(code: string): string {
  const prose = 'The lamp is switched by a small program that has run since the spring of 2019.';
  return `<title>A lamp and its program</title><h1>A lamp and its program</h1>
<p>${prose} ${prose}</p>${code}<p>It is read once a night, and ${prose.toLowerCase()}</p>`;
}

function codeIn(html: string): string {
  const bytes = Buffer.from(html);
  const article = normalize(
    { path: 'lamp.html', bytes, modified: '2026-03-01T12:00:00.000Z' },
    settings,
  );
  return (/<pre>.*<\/pre>/s.exec(article.html)?.[0] ?? '').replace(/<\/?code>/g, '');
}

const code = 'lamp = dusk()\nif lamp:\n    light()';

test.each([
  [
    'a column beside it',
    `<table><tr><td class="gutter"><pre>1\n2\n3\n</pre></td><td><pre><code>${code}\n</code></pre></td></tr></table>`,
  ],
  [
    'a column of lines, one longer than the code',
    `<figure><table><tr><td><pre><span>9</span><br><span>10</span><br><span>11</span><br><span>12</span><br></pre></td><td><pre>${code}\n\n</pre></td></tr></table></figure>`,
  ],
  [
    'numbers that are named so before each line',
    `<pre>${code.replace(/^/gm, () => '<span class="lineno">0</span>').replace(/0(?=<)/g, (_, at, all) => String(all.slice(0, at).split('\n').length))}</pre>`,
  ],
  [
    'numbers that cannot be copied',
    `<pre><code><span style="user-select: none"> 1</span>lamp = dusk()
<span style="user-select: none"> 2</span>if lamp:
<span style="user-select: none"> 3</span>    light()</code></pre>`,
  ],
])('code loses %s', (_, html) => {
  expect(codeIn(around(html))).toBe(`<pre>${code}</pre>`);
});

test.each([
  ['a block of numbers that count something else', '<pre>1\n2\n4\n</pre><pre>a\nb\nc\n</pre>'],
  ['numbers of code itself', '<pre>x = <span class="number">1</span>\ny = <span>2</span></pre>'],
])('%s stays', (_, html) => {
  expect(codeIn(around(html)).replace(/<[^>]+>/g, '')).toMatch(/1\s+(2|y = 2)/);
});

test('a page that is nothing but code keeps it as code', () => {
  const html = `<title>The program</title><main><h1>The program</h1><pre>${`${code}\n`.repeat(9)}</pre></main>`;
  expect(codeIn(html)).toContain('\n    light()\n');
});
