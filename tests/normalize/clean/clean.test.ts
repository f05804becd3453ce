import { expect, test } from 'vitest';
import { cleanHtml } from '../../../src/normalize/clean/clean.ts';

test.each([
  ['a block ends a paragraph', '<p>a<div>b</div>c</p>', '<p>a</p><p>b</p><p>c</p>'],
  ['emphasis over blocks', '<b>x<p>y</p>z</b>', '<p><b>x</b></p><p><b>y</b></p><p><b>z</b></p>'],
  ['items without a list', '<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
  ['text in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  [
    'cells without rows',
    '<table><td>a</td><td></td><tr><td>b</td><td>c</td></table>',
    '<table><tbody><tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
  ],
  [
    'a link in a link',
    '<a href="http://a/">a<a href="b">b</a></a>',
    '<p><a href="http://a/">ab</a></p>',
  ],
  ['two line breaks', 'a<br> <br>b<br>c', '<p>a</p><p>b<br>c</p>'],
  ['a paragraph of a hard space', '<p>a</p><p>&nbsp;</p><p>\u200b</p><p>b</p>', '<p>a</p><p>b</p>'],
  ['a paragraph of a joiner', '<p>a</p><p>\u200d</p><p>\u200e</p><p>b</p>', '<p>a</p><p>b</p>'],
  ['a joiner within a word', '<p>می\u200cخواهم</p>', '<p>می\u200cخواهم</p>'],
  ['a hard space between lines', 'a<br>&nbsp;<br>b', '<p>a</p><p>b</p>'],
  ['a hard space at an end', '<p>a<b>&nbsp;</b></p><p><i>&nbsp;</i>b</p>', '<p>a</p><p>b</p>'],
  ['a hard space between words', '<p>No.<b>&nbsp;</b>5</p>', '<p>No.\u00a05</p>'],
  [
    'a link and a caption without words',
    '<figure><img src="a.png"><figcaption>&nbsp;</figcaption></figure><a href="http://a/">&nbsp;</a>',
    '<figure><img src="a.png"></figure>',
  ],
  [
    'a player twice, once for browsers without scripts',
    '<figure><div><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></div><noscript><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></noscript></figure>',
    cleanHtml('<figure><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></figure>'),
  ],
  [
    'a picture twice, once with its caption',
    '<p><img src="a.png"></p><figure><img src="a.png"><figcaption>A</figcaption></figure><p><img src="a.png"></p><p><img src="b.png"></p>',
    '<figure><img src="a.png"><figcaption>A</figcaption></figure><p><img src="b.png"></p>',
  ],
  [
    'a picture again below another text',
    '<p><img src="a.png">One</p><p><img src="a.png">Two</p>',
    '<p><img src="a.png">One</p><p><img src="a.png">Two</p>',
  ],
  [
    'a row of stars',
    '<p><img src="a.png"><img src="a.png"></p>',
    '<p><img src="a.png"><img src="a.png"></p>',
  ],
  ['a picture of an emoji', '<p>Fine <img src="a.svg" alt="👍🏽">!</p>', '<p>Fine 👍🏽!</p>'],
  ['preformatted text', '<pre>\n\n  a\n\n  b</pre>', '<pre>  a\n\n  b</pre>'],
  ['a script', 'a<script>alert(1)</script>', '<p>a</p>'],
  ['a handler', '<img src="a.png" onerror="alert(1)">', '<p><img src="a.png"></p>'],
  ['a scripted link', '<a href="java\nscript:alert(1)">a</a>', '<p>a</p>'],
  ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt></ruby>', '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>'],
  ['a heading without words', '<h1><img src="a.png"></h1>', '<p><img src="a.png"></p>'],
])('%s', (_name, html, expected) => {
  expect(cleanHtml(html)).toBe(expected);
});

test('headings start at h2, and those that repeat the title go', () => {
  expect(cleanHtml('<h1>One, two</h1><h1>a</h1><h2>b</h2>', 'One two')).toBe(
    '<h2>a</h2><h3>b</h3>',
  );
});
