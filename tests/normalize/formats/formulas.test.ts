import { expect, test } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://harbour.example/' };
const prose = 'The tide rises by as much as the moon allows, which we have measured since 2019.';

function htmlOf(formula: string): string {
  const bytes = Buffer.from(
    `<main><h1>Tides</h1><p>${prose}</p><p>Here ${formula} is the height.</p><p>${prose}</p></main>`,
  );
  const file = { path: 'tides.html', bytes, modified: '2026-03-01T12:00:00.000Z' };
  return normalize(file, settings).html;
}

test.each([
  ['in a line', '<script type="math/tex">h_1 &lt; 2</script>', '\\(h_1 &lt; 2\\)'],
  ['of its own', '<script type="math/tex; mode=display">h^2</script>', '\\[h^2\\]'],
  ['in a section of XML', '<script type="math/tex">% <![CDATA[\nh %]]></script>', '\\(h\\)'],
  [
    'that is drawn as well',
    '<span class="MathJax_Preview"></span><span class="MathJax" id="M-1"><i>h</i></span><script type="math/tex" id="M">h</script>',
    '\\(h\\)',
  ],
])('a formula %s stays as TeX', (_, formula, expected) => {
  const written = formula.replace('&lt;', '<');
  expect(htmlOf(written)).toContain(`<p>Here ${expected} is the height.</p>`);
});

test('a formula that is drawn as MathML is not repeated', () => {
  const formula =
    '<span class="MathJax"><math><mi>h</mi></math></span><script type="math/tex">h</script>';
  expect(htmlOf(formula)).toContain('<p>Here <math><mi>h</mi></math> is the height.</p>');
});
