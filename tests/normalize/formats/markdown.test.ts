import { expect, test } from 'vitest';
import { clean } from '../../../src/normalize/clean/clean.ts';
import { readMarkdown } from '../../../src/normalize/formats/markdown.ts';

function html(markdown: string): string {
  const bytes = Buffer.from(markdown);
  const { tree } = readMarkdown({ path: 'a.md', bytes, modified: '2026-01-02T03:04:05.000Z' });
  const [root] = tree;
  if (!root) throw new TypeError('no root');
  return clean(root);
}

test.each([
  ['hard-wrapped paragraphs', 'one\ntwo', '<p>one two</p>'],
  ['strikethrough', '~~a~~', '<p><s>a</s></p>'],
  [
    'a table with aligned columns',
    '|a|b|\n|-|-:|\n|c|d|',
    '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead>' +
      '<tbody><tr><td>c</td><td align="right">d</td></tr></tbody></table>',
  ],
  ['a task list', '- [ ] a\n- [x] b', '<ul><li>☐ a</li><li>☑ b</li></ul>'],
  [
    'an address',
    'https://a.example/',
    '<p><a href="https://a.example/">https://a.example/</a></p>',
  ],
  [
    'a footnote',
    'a[^1]\n\n[^1]: b',
    '<p>a<sup><a href="#note-fn1" id="note-fnref1">[1]</a></sup></p><hr>' +
      '<ol><li id="note-fn1"><p>b <a href="#note-fnref1">↩︎</a></p></li></ol>',
  ],
  ['code', '```js\nlet a;\n```', '<pre><code class="language-js">let a;</code></pre>'],
  ['raw HTML', '<p onclick="x()">a</p><script>b</script>', '<p>a</p>'],
  [
    'a figure of Hugo',
    '{{< figure src="a.png" alt="b" caption="c" >}}',
    '<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>',
  ],
  [
    'a code block of Jekyll',
    '{% highlight js %}\na\n{% endhighlight %}',
    '<pre><code class="language-js">a</code></pre>',
  ],
  ['template tags in code', '`{{< x >}}`', '<p><code>{{&lt; x &gt;}}</code></p>'],
])('%s', (_name, markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('a template tag that is not known is taken out, and said to be', () => {
  const bytes = Buffer.from('a {{< gallery dir="x" >}} b');
  const { removed } = readMarkdown({ path: 'a.md', bytes, modified: '2026-01-02T03:04:05.000Z' });
  expect(removed).toEqual([{ reason: 'template tag', text: '{{< gallery dir="x" >}}' }]);
});

test.each([
  ['beginnings of emphasis', '*a '],
  ['brackets', '['],
  ['escapes', '\\*'],
  ['short paragraphs', 'a\n\n'],
  ['items', '- a\n'],
  ['addresses', 'http://a.example '],
])('hundreds of thousands of %s are a problem', (_, bait) => {
  expect(() => html(bait.repeat(200_000))).toThrow('more than 100000 lines and signs');
});

test('a long article with emphasis, links and hard-wrapped lines is none', () => {
  const line = '*One* of many lines, with a [link](https://a.example/).\n';
  expect(html(line.repeat(3_000))).toContain('<em>One</em> of many lines');
});
