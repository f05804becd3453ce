import { expect, test } from 'vitest';
import { postHtml } from '../../src/import/wordpress-html.ts';

test.each([
  ['blank lines are paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
  ['line ends are kept', 'One,\r\ntwo.', '<p>One,<br>\ntwo.</p>'],
  ['inline elements are in a paragraph', '<em>One</em> two.', '<p><em>One</em> two.</p>'],
  ['blocks stand for themselves', '<h2>One</h2>\n\nTwo.', '<h2>One</h2>\n<p>Two.</p>'],
  ['text after a block', '<ul>\n<li>a</li>\n</ul>\nTwo.', '<ul>\n<li>a</li>\n</ul>\n<p>Two.</p>'],
  ['a block without an end', '<hr />\nTwo.', '<hr />\n<p>Two.</p>'],
  ['preformatted text', '<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
  [
    'what the block editor writes',
    '<!-- wp:paragraph {"align":"left"} -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:more --><!--more--><!-- /wp:more -->',
    '<p>One.</p>\n\n<!--more-->',
  ],
  [
    'a caption',
    '[caption id="a" width="9"]<a href="b.jpg"><img src="a.jpg" /></a> A boat[/caption]',
    '<figure><a href="b.jpg"><img src="a.jpg" /></a><figcaption>A boat</figcaption></figure>',
  ],
  [
    'an embedded address',
    '[embed width="9"]https://v.example/1[/embed]',
    '<p><a href="https://v.example/1">https://v.example/1</a></p>',
  ],
  [
    'a shortcode that nothing is known of',
    'One.\n\n[contact-form id="7" title="x"]',
    '<p>One.</p>',
  ],
  ['a gallery', '[gallery]', ''],
  ['brackets in a sentence', 'He said [sic] it [1].', '<p>He said [sic] it [1].</p>'],
])('%s', (_, content, expected) => {
  expect(postHtml(content)).toBe(expected);
});
