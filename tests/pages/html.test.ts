import { expect, test } from 'vitest';
import { html, linkedData, sanitized } from '../../src/pages/html.ts';
import { clean } from './samples.ts';

test('strings are escaped for text and for quoted attributes', () => {
  const hostile = `"><script>'&`;
  expect(html`<a title="${hostile}">${hostile}</a>`.toString()).toBe(
    '<a title="&quot;&gt;&lt;script&gt;&#39;&amp;">&quot;&gt;&lt;script&gt;&#39;&amp;</a>',
  );
});

test('markup, lists and what has been sanitized stay as they are; nothing prints nothing', () => {
  const items = ['a', '<b>'].map(item => html`<li>${item}</li>`);
  expect(html`${items}${null}${false}${0}${sanitized(clean('<p>x</p>'))}`.toString()).toBe(
    '<li>a</li><li>&lt;b&gt;</li>0<p>x</p>',
  );
});

test('linked data cannot end its element', () => {
  const block = linkedData({ headline: '</script><!--' }).toString();
  expect(block.match(/<\/script/g)).toHaveLength(1);
  expect(JSON.parse(block.replace(/<[^>]+>/g, ''))).toEqual({ headline: '</script><!--' });
});
