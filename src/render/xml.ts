/** Values that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Hexadecimal, which no reader takes for markup that was escaped twice (RSS best practices profile). */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, character => REFERENCES[character] ?? character);
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
  return text.replace(/[&<>"\t\n]/g, character => REFERENCES[character] ?? character);
}

/** HTML that shows the text as it is. */
export function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
