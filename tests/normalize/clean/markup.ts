import fc from 'fast-check';
import {
  breaking,
  dropped,
  elements,
  renamed,
  voids,
} from '../../../src/normalize/clean/policy.ts';

const names = [
  ...elements.keys(),
  ...voids,
  ...dropped,
  ...breaking,
  ...renamed.keys(),
  'font',
  'nobr',
  'image',
  'plaintext',
  'annotation-xml',
  'foreignobject',
  'desc',
  'mglyph',
  'malignmark',
  'mtext',
  'mi',
  'mrow',
  'x-y',
  'math',
  'mfrac',
  'audio',
  'iframe src="https://www.youtube.com/embed/abcdefgh"',
  'svg',
  'semantics',
  'a name="n1"',
  'a href="#n1"',
];

const attributes = [
  'href="http://a.example/?a=1&amp;b=2"',
  'href="#n1"',
  'href="javascript:alert(1)"',
  'src="i.png"',
  'src=x onerror=alert(1)',
  'srcset="a 1x, b 2x"',
  'id=n1',
  'id="n1"',
  'name=body',
  'class="language-js x"',
  'colspan=2',
  'rowspan="0"',
  'dir=rtl',
  'lang="de"',
  'title="&lt;/p&gt;&quot;"',
  'alt="<img src=x>"',
  'style="color:red"',
  'hidden',
  'xmlns="http://www.w3.org/2000/svg"',
  'encoding="text/html"',
  'start=3',
  '`',
  '"',
];

const texts = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '&amp;lt;',
  '&lt;b&gt;',
  '&#0;',
  '&nbsp;',
  '\u0000',
  '\u00a0',
  '\r',
  '\f',
  '<',
  '</',
  '<!',
  '<!-- -->',
  '<!-->',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<?php',
  '漢字',
  '\u202e',
  '\ud800',
];

const opening = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...attributes), { maxLength: 2 }),
    fc.constantFrom('>', '>', '>', '/>', ''),
  )
  .map(([name, list, end]) => `<${[name, ...list].join(' ')}${end}`);

const closing = fc.constantFrom(...names).map(name => `</${name}>`);

/** Markup as bad as markup gets: tags opened, closed and broken off in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: opening }, closing, fc.constantFrom(...texts)), {
    maxLength: 40,
  })
  .map(tokens => tokens.join(''));

const leaf = fc.oneof(fc.constantFrom(...texts), fc.string());

/** Markup whose tags are closed, nested in ways that the content models forbid. */
export const nested: fc.Arbitrary<string> = fc.letrec<{ node: string; many: string }>(tie => ({
  node: fc.oneof(
    { maxDepth: 8, depthIdentifier: 'markup' },
    leaf,
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...attributes), { maxLength: 2 }),
        tie('many'),
      )
      .map(([name, list, inner]) => `<${[name, ...list].join(' ')}>${inner}</${name}>`),
  ),
  many: fc
    .array(tie('node'), { maxLength: 4, depthIdentifier: 'markup' })
    .map(nodes => nodes.join('')),
})).many;
