import { isShortKey } from '../../longest-key.ts';
import type { Facts, Outcome, Reading } from './place.ts';
import { firstAnswer, isDeclared, shorten } from './place.ts';
import { plainText } from './plain-text.ts';

/** Fields that are a line of text, and where each stands. */
export const textPlaces = {
  id: ['declared id', 'meta pressrun:id'],
  slug: ['declared slug'],
  title: ['declared title'],
  site: ['declared site', 'meta og:site_name'],
  rights: [
    'declared rights',
    'json-ld copyrightNotice',
    'json-ld license',
    'meta dc.rights',
    'meta dcterms.rights',
    'meta copyright',
    'link license',
  ],
  description: [
    'declared description',
    'json-ld description',
    'meta description',
    'meta og:description',
    'meta twitter:description',
    'meta dc.description',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Reads a line of text; what the author declares should be one. */
export function readDeclaredText(value: unknown, place: string): Reading<string> {
  const text = plainText(value);
  if (text !== null) return { value: text };
  return isDeclared(place) && value !== '' ? { fault: `'${shorten(value)}' is not a text` } : null;
}

/** Bytes of the longest id: in a URI each of them may take three. */
const longestId = 500;

/** Reads an id that the author has set. */
export function readId(value: unknown, place: string): Reading<string> {
  const reading = readDeclaredText(value, place);
  if (reading === null || 'fault' in reading || isShortKey(reading.value, longestId))
    return reading;
  return { fault: `'${shorten(value)}' has more than ${longestId} bytes` };
}

/** Whether the author holds the article back: `draft: true`, or Jekyll's `published: false`. */
export function findDraft(facts: Facts): Outcome<boolean> {
  const draft = firstAnswer(facts, ['declared draft'], readFlag);
  if (draft.answer !== null || draft.faults.length > 0) return draft;
  return firstAnswer(facts, ['declared hidden'], value =>
    value === false ? { value: true } : null,
  );
}

/** Reads a yes or no. */
function readFlag(value: unknown): Reading<boolean> {
  const text = String(value).toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(text)) return { value: true };
  if (['false', 'no', 'off', '0', ''].includes(text)) return { value: false };
  return { fault: `'${shorten(value)}' is neither true nor false` };
}
