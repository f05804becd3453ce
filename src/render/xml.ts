/** Values that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Hexadecimal, which no reader takes for markup that was escaped twice (RSS best practices profile). */
const IN_TEXT: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
};

/** By name, since there are parsers that know no others in attributes; blanks survive normalization. */
const IN_ATTRIBUTES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, character => IN_TEXT[character] ?? character);
}

/** An element around elements that are written already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const start = `<${name}${attributesOf(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** An element around text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeText(text));
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n]/g, character => IN_ATTRIBUTES[character] ?? character);
}

/** HTML as character data; npm `feed` escapes only the first end of a section. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]&gt;')}]]>`;
}

/**
 * HTML that shows the text, escaped only where HTML would take it for markup: a parser that takes
 * it for plain text is right about nearly every text too.
 */
export function htmlOf(text: string): string {
  return text
    .replace(/&(?=[a-z0-9#])/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(']]>', ']]&gt;');
}
