import { bylineLead, notNames } from './byline-words.ts';
import { collapse } from './facts/text.ts';
import { wordsOf } from './words.ts';

/** A name without the words of a byline around it; null where nothing of a name is left. */
export function personName(text: string): string | null {
  const name = collapse(text)
    .replace(bylineLead, '')
    .replace(/\s*[|•·–—].*$/u, '')
    .replace(/,?\s*\b(?:published|updated|posted|on)\b.*$/iu, '')
    .replace(/\s+(?:is an?|has been)\b.*$/iu, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return isName(name) ? name : null;
}

function isName(name: string): boolean {
  const plausible = name.length > 1 && name.length < 80 && !/\d{3,}/.test(name);
  return plausible && wordsOf(name).length <= 8 && !notNames.test(name);
}

/** The names in `A, B and C`. */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:,|;|&|\||\band\b|\bund\b|\bet\b|\by\b)\s+/iu)
    .filter(name => name !== '');
}
