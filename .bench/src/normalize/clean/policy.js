/** The elements that an article may hold, apart from the void ones and MathML. */
export const elements = new Map([
    ['blockquote', 'container'],
    ['details', 'container'],
    ['figure', 'mixed'],
    ['figcaption', 'mixed'],
    ['li', 'mixed'],
    ['dd', 'mixed'],
    ['td', 'mixed'],
    ['th', 'mixed'],
    ['p', 'leaf'],
    ['pre', 'leaf'],
    ['h1', 'leaf'],
    ['h2', 'leaf'],
    ['h3', 'leaf'],
    ['h4', 'leaf'],
    ['h5', 'leaf'],
    ['h6', 'leaf'],
    ['dt', 'leaf'],
    ['summary', 'leaf'],
    ['caption', 'leaf'],
    ['ul', 'strict'],
    ['ol', 'strict'],
    ['dl', 'strict'],
    ['table', 'strict'],
    ['thead', 'strict'],
    ['tbody', 'strict'],
    ['tfoot', 'strict'],
    ['tr', 'strict'],
    ...'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var'
        .split(' ')
        .map((name) => [name, 'inline']),
]);
/** Elements without content. */
export const voids = new Set(['br', 'hr', 'img', 'wbr']);
/** Old or foreign names of allowed elements. */
export const renamed = new Map([
    ['acronym', 'abbr'],
    ['dir', 'ul'],
    ['listing', 'pre'],
    ['menu', 'ul'],
    ['strike', 's'],
    ['tt', 'code'],
    ['xmp', 'pre'],
]);
/** Elements that go with all that is in them. */
export const dropped = new Set(('applet button canvas colgroup datalist frame frameset head input map meta meter noembed noframes ' +
    'optgroup option output param progress rtc script select slot style svg template textarea title').split(' '));
/** Classes of what shows again, for the eye, what stands beside it as MathML. */
export const copies = new Set(['katex-html']);
/** Elements that are taken off but end the paragraph; every other unknown element leaves no trace. */
export const breaking = new Set(('address article aside body center dialog div fieldset footer form header hgroup html legend main nav ' +
    'noscript search section').split(' '));
/** Who may stand in a strict element. */
export const childrenOf = new Map([
    ['ul', ['li']],
    ['ol', ['li']],
    ['dl', ['dt', 'dd']],
    ['table', ['caption', 'thead', 'tbody', 'tfoot']],
    ['thead', ['tr']],
    ['tbody', ['tr']],
    ['tfoot', ['tr']],
    ['tr', ['td', 'th']],
]);
/** What a strict element's other content is wrapped in. */
export const impliedChild = new Map([
    ['ul', 'li'],
    ['ol', 'li'],
    ['dl', 'dd'],
    ['table', 'tbody'],
    ['thead', 'tr'],
    ['tbody', 'tr'],
    ['tfoot', 'tr'],
    ['tr', 'td'],
]);
/** Elements that lose their markup outside of these parents. */
export const onlyIn = new Map([
    ['caption', ['table']],
    ['thead', ['table']],
    ['tbody', ['table']],
    ['tfoot', ['table']],
    ['tr', ['table', 'thead', 'tbody', 'tfoot']],
    ['td', ['tr', 'thead', 'tbody', 'tfoot', 'table']],
    ['th', ['tr', 'thead', 'tbody', 'tfoot', 'table']],
    ['figcaption', ['figure']],
    ['summary', ['details']],
    ['rt', ['ruby']],
    ['rp', ['ruby']],
]);
/** Elements that get the parent that they lack. */
export const impliedParent = new Map([
    ['li', 'ul'],
    ['dt', 'dl'],
    ['dd', 'dl'],
]);
/** Inline elements that may stand in one of their own name. */
export const nesting = new Set(['bdi', 'bdo', 'q', 'span', 'sub', 'sup']);
/** Depth of blocks, and of inline elements in a block; what lies deeper loses its markup. */
export const maxBlocks = 48;
export const maxInlines = 12;
/** An inline element over more blocks than this was never closed; the rest is not its own. */
export const maxSpread = 100;
