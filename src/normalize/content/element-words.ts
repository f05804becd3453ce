import type { Element } from 'domhandler';
import { remembering } from '../remember.ts';

/** No one reads the rest of a longer attribute. */
const longest = 1_000;

/**
 * What an element is called by those who made the page, as lower-case words: `PostMeta` is
 * `post-meta`. Class names with `:` or `[` are styling (`md:hidden`), not meaning.
 */
export function elementWords({ attribs }: Element): string {
  const { class: classes, id, 'data-component': component, 'data-testid': test } = attribs;
  const isCalledOtherwise = id !== undefined || component !== undefined || test !== undefined;
  if (!isCalledOtherwise) return classes ? wordsIn(cut(classes)) : '';
  return wordsIn([classes, isSlug(id) ? '' : id, component, test].map(cut).join(' '));
}

/** The id is a heading in words, or drawn by lot: it says nothing of what the element is. */
function isSlug(id = ''): boolean {
  return id.split(/[-_]+/, 6).length > 5;
}

function cut(value = ''): string {
  return value.slice(0, longest);
}

/** Says what an element has or lacks, not what it is: `has-sidebar`, `sidebar-enabled--false`. */
const state = /(^|[-_])(has|no|with|without)[-_](?!print)|[-_](enabled|disabled|true|false)$/;

const wordsIn = remembering(names =>
  names
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .filter(name => name !== '' && !/[:[\]]/.test(name) && !state.test(name))
    .join(' '),
);

/** Tells whether an element's words hold any of the names, as {@link namePattern} finds them. */
export function nameTest(names: readonly string[]): (words: string) => boolean {
  const pattern = namePattern(names);
  return remembering(words => pattern.test(words));
}

/**
 * A pattern that finds any of the names in an element's words. A space in a name stands for `-`,
 * `_`, a space or nothing; a name that ends in `*` is the beginning of a word.
 */
export function namePattern(names: readonly string[]): RegExp {
  const sources = names.map(name => name.replaceAll(' ', '[-_ ]?').replace('*', '\\w*'));
  return new RegExp(`(?<=^|[-_ ])(?:${sources.join('|')})(?=$|[-_ ])`);
}
