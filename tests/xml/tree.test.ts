import { expect, test } from 'vitest';
import { childOf, childrenOf, MalformedXml, parseXml, textOf } from '../../src/xml/tree.ts';

test('an element has its content as it is written, and as text', () => {
  const root = parseXml('<a><b>x &amp; <i class="y">y</i>\n <br/> z</b ><c/><b></b></a>');
  const [b, empty] = childrenOf(root, 'b');
  expect(b?.inner).toBe('x &amp; <i class="y">y</i>\n <br/> z');
  expect(b?.text).toBe('x & y\n  z');
  expect([childOf(root, 'c')?.inner, empty?.inner]).toEqual(['', '']);
});

test('names have the prefix that we know the namespace by, whatever the document calls it', () => {
  const root = parseXml(
    '<f:feed xmlns:f="http://www.w3.org/2005/Atom"><f:title> T </f:title></f:feed>',
  );
  expect(root.name).toBe('atom:feed');
  expect(textOf(root, 'atom:title')).toBe('T');
  expect(textOf(root, 'atom:id')).toBeNull();
});

test('what is not well-formed is an error with its line', () => {
  expect(() => parseXml('<a>\n<b>\n</a>')).toThrow(MalformedXml);
});

test('a hundred thousand empty-element tags do not take time with their square', () => {
  const root = parseXml(`<a>${'<outline text="boats"/>'.repeat(100_000)}</a>`);
  expect(root.children).toHaveLength(100_000);
});
