import type { Element } from 'domhandler';

/** No one reads the rest of a longer attribute. */
const longest = 1_000;

const attributes = ['class', 'id', 'data-component', 'data-testid'];

/**
 * What an element is called by those who made the page, as lower-case words: `PostMeta` is
 * `post-meta`. Class names with `:` or `[` are styling (`md:hidden`), not meaning.
 */
export function elementWords({ attribs }: Element): string {
  let names = '';
  for (const attribute of attributes) {
    const value = attribs[attribute];
    if (value) names += `${value.slice(0, longest)} `;
  }
  if (names === '') return '';
  if (/[:[]/.test(names)) names = names.replace(/\S*[:[\]]\S*/g, '');
  return names
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A pattern that finds any of the names in an element's words. A space in a name stands for `-`,
 * `_`, a space or nothing; a name that ends in `*` is the beginning of a word.
 */
export function namePattern(names: readonly string[]): RegExp {
  const sources = names.map(name => name.replaceAll(' ', '[-_ ]?').replace('*', '\\w*'));
  return new RegExp(`(?<=^|[-_ ])(?:${sources.join('|')})(?=$|[-_ ])`);
}
