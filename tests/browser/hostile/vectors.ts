import fc from 'fast-check';
import { nested, soup } from '../../normalize/clean/markup.ts';
import { vectors as known } from '../../normalize/clean/vectors.ts';

/** What every vector is after: a trace in the window. */
const deed = 'window.ran=1';

const elements =
  'a abbr audio b body br button canvas details dialog div embed fieldset figure font form frameset h1 html iframe img input isindex keygen label li link marquee math meta meter object ol option p picture pre select slot source span style svg table td template textarea title track ul video x-y xmp'.split(
    ' ',
  );

const events =
  'abort activate afterprint animationend auxclick beforeinput beforetoggle begin blur canplay click contextmenu cuechange end error focus focusin formdata hashchange input invalid keydown load loadstart message mouseover pageshow paste pointerenter popstate resize scroll scrollend select start submit toggle transitionend unload wheel'.split(
    ' ',
  );

const attributes: readonly (readonly [element: string, attribute: string])[] = [
  ...['a', 'area', 'base', 'link', 'math', 'svg', 'use', 'image', 'mi', 'annotation-xml'].flatMap(
    element => [[element, 'href'] as const, [element, 'xlink:href'] as const],
  ),
  ...['img', 'iframe', 'frame', 'embed', 'script', 'audio', 'video', 'source', 'track'].map(
    element => [element, 'src'] as const,
  ),
  ...['input', 'bgsound', 'portal', 'layer'].map(element => [element, 'src'] as const),
  ...['button', 'input'].map(element => [element, 'formaction'] as const),
  ...['body', 'table', 'td', 'th', 'p'].map(element => [element, 'background'] as const),
  ...(['blockquote', 'q', 'del', 'ins'] as const).map(element => [element, 'cite'] as const),
  ...(['img', 'source'] as const).map(element => [element, 'srcset'] as const),
  ...(['img', 'input', 'object'] as const).map(element => [element, 'usemap'] as const),
  ['form', 'action'],
  ['object', 'data'],
  ['object', 'codebase'],
  ['applet', 'code'],
  ['video', 'poster'],
  ['iframe', 'srcdoc'],
  ['a', 'ping'],
  ['img', 'longdesc'],
  ['img', 'dynsrc'],
  ['img', 'lowsrc'],
  ['html', 'manifest'],
  ['meta', 'http-equiv=refresh content'],
  ['link', 'rel=stylesheet href'],
  ['link', 'rel=import href'],
  ['link', 'rel=preload as=script href'],
  ['animate', 'attributeName=href to'],
  ['animate', 'attributeName=href values'],
  ['set', 'attributeName=href to'],
  ['set', 'attributeName=onmouseover to'],
  ['maction', 'actiontype=statusline#http://a.example/ xlink:href'],
  ['isindex', 'type=image action'],
  ['p', 'style'],
  ['svg', 'style'],
  ['form', 'id=document name'],
  ['a', 'id=location name'],
  ['img', 'id=ran name'],
];

const page = `<script>parent.${deed};top.${deed}</script>`;
const drawing = `<svg xmlns='http://www.w3.org/2000/svg' onload='${deed}'><script>${deed}</script></svg>`;

const addresses: readonly string[] = [
  `javascript:${deed}`,
  `JaVaScRiPt:${deed}`,
  ` javascript:${deed}`,
  `\u0001javascript:${deed}`,
  `java\tscript:${deed}`,
  `java\nscript\r:${deed}`,
  `java&#9;script&#58;${deed}`,
  `&#106;avascript&colon;${deed}`,
  `&#x0000006A;&#x61;vascript&NewLine;:${deed}`,
  `java&Tab;script:${deed}`,
  `java\u0000script:${deed}`,
  `javascript\u200b:${deed}`,
  `javascript://a.example/%0a${deed}`,
  `vbscript:${deed}`,
  `livescript:${deed}`,
  `feed:javascript:${deed}`,
  `view-source:javascript:${deed}`,
  `data:text/html,${page}`,
  `data:text/html;base64,${Buffer.from(page).toString('base64')}`,
  `data:image/svg+xml,${drawing}`,
  `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
  `data:application/xhtml+xml,${drawing}`,
  `data:text/javascript,${deed}`,
  `data:image/png,${page}`,
  'blob:https://evil.test/1',
  'filesystem:https://evil.test/temporary/x.html',
  '//evil.test/x',
  'https:evil.test',
  '\\\\evil.test\\x',
  `0;url=javascript:${deed}`,
  `0;url=data:text/html,${page}`,
  '0;url=https://evil.test/',
  `x 1x, javascript:${deed} 2x`,
  page,
  `x" onerror="${deed}`,
  `x' onerror='${deed}`,
  `x\` onerror=\`${deed}`,
  `url(javascript:${deed})`,
  `background:url(https://evil.test/x);width:expression(${deed});behavior:url(https://evil.test/x)`,
  '@import url(https://evil.test/x)',
  '#javascript:alert(1)',
];

const contexts: readonly ((inner: string) => string)[] = [
  inner => inner,
  ...'p b table td tr select option ul pre svg math style noscript template title textarea xmp iframe noembed noframes object video audio details button dialog frameset marquee ruby rt dl dd figure caption colgroup a form label optgroup x-y plaintext'
    .split(' ')
    .flatMap(name => [
      (inner: string) => `<${name}>${inner}</${name}>`,
      (inner: string) => `<${name}><p title="</${name}>${inner}">a`,
    ]),
  inner => `<svg><foreignObject>${inner}</foreignObject></svg>`,
  inner => `<svg><desc>${inner}</desc></svg>`,
  inner => `<svg><title>${inner}</title></svg>`,
  inner => `<svg></p><style><a id="</style>${inner}">`,
  inner => `<math><mtext>${inner}</mtext></math>`,
  inner => `<math><annotation-xml encoding="text/html">${inner}</annotation-xml></math>`,
  inner => `<math><annotation-xml encoding="application/xhtml+xml"><style>${inner}</style>`,
  inner => `<form><math><mtext></form><form><mglyph><style></math>${inner}`,
  inner => `<math><mtext><table><mglyph><style><!--</style>${inner}`,
  inner => `<div><template shadowrootmode=open>${inner}</template></div>`,
  inner => `<!--${inner}-->`,
  inner => `<!-->${inner}-->`,
  inner => `<!--a--!>${inner}`,
  inner => `<![CDATA[${inner}]]>`,
  inner => `<svg><![CDATA[><img title="]]>${inner}">`,
  inner => `<?a ${inner}?>${inner}`,
  inner => `<!DOCTYPE x [<!ENTITY a "${inner}">]>&a;`,
  inner => `<p title="${inner}">`,
  inner => `<img alt='${inner}' src=x>`,
  inner => `<a href="x" ${inner}`,
  inner => `</${inner}`,
  inner => inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  inner => `${'<b>'.repeat(60)}${inner}`,
  inner => `<table><tr><table>${inner}`,
  inner => `<select><template>${inner}</template></select>`,
  inner => `<noscript><style></noscript>${inner}</style>`,
];

const quotes = [
  (value: string) => `"${value}"`,
  (value: string) => `'${value}'`,
  (value: string) => value.replaceAll(' ', '&#32;'),
  (value: string) => `\`${value}\``,
];

const gaps = [' ', '/', '\n', '\u000c', ' x=y ', '" ', '\u0000'];

const handler = fc
  .tuple(
    fc.constantFrom(...elements),
    fc.constantFrom(...gaps),
    fc.constantFrom(...events),
    fc.constantFrom(...quotes),
  )
  .map(([element, gap, event, quote]) => {
    const own = `src=x${gap}tabindex=0${gap}autofocus${gap}open`;
    return `<${element} ${own}${gap}on${event}=${quote(deed)}>a</${element}>`;
  });

const address = fc
  .tuple(
    fc.constantFrom(...attributes),
    fc.constantFrom(...addresses),
    fc.constantFrom(...gaps),
    fc.constantFrom(...quotes),
  )
  .map(([[element, attribute], value, gap, quote]) => {
    const within = /^(?:animate|set)$/.test(element) ? ['<svg><a>', '</a></svg>'] : ['', ''];
    return `${within[0]}<${element}${gap}${attribute}=${quote(value)}>a</${element}>${within[1]}`;
  });

const plain = fc.constantFrom(...known.map(([, html]) => html.replaceAll('alert(1)', deed)));

const wrapped = fc
  .tuple(
    fc.array(fc.constantFrom(...contexts), { maxLength: 3 }),
    fc.oneof(handler, address, plain),
  )
  .map(([around, inner]) => around.reduce((html, wrap) => wrap(html), inner));

/** Every element with a handler, every attribute with every address, once each and bare. */
export const bare: readonly string[] = [
  ...elements.flatMap(element =>
    events.map(event => `<${element} src=x tabindex=0 on${event}="${deed}">a</${element}>`),
  ),
  ...attributes.flatMap(([element, attribute]) =>
    addresses.map(value => `<${element} ${attribute}="${value}">a</${element}>`),
  ),
];

/** So many vectors in all kinds of surroundings; the same for the same seed. */
export function mixed(count: number, seed: number): string[] {
  return fc.sample(fc.oneof({ arbitrary: wrapped, weight: 4 }, nested, soup), {
    numRuns: count,
    seed,
  });
}
