import { load } from 'cheerio/slim';
import { isNode, textValue } from './facts/json-ld.ts';
import { collapse, textOf } from './facts/text.ts';

/** A value as one line of text: entities decoded and tags left out; null where nothing is left. */
export function plainText(value: unknown): string | null {
  const text = isNode(value) ? textValue(value.name ?? value['@value']) : textValue(value);
  if (text === null) return null;
  const plain = /&[#\w]+;|<\/?[a-z]/i.test(text) ? withoutMarkup(text) : collapse(text);
  return plain === '' ? null : plain;
}

function withoutMarkup(text: string): string {
  const [root] = load(text, { xml: { xmlMode: false, decodeEntities: true } }, false).root();
  return root === undefined ? '' : textOf(root);
}

/** A text of the tree in which a template has encoded characters twice: `&amp;` where `&` is meant. */
export function decodedAgain(text: string): string {
  return /&[#\w]+;/.test(text) ? withoutMarkup(text.replaceAll('<', '&lt;')) : text;
}
