import { isShortKey, longestKey } from '../../longest-key.ts';
import { withoutTracking } from '../links/tracking.ts';
import { isNode, textValue } from './facts/json-ld.ts';
import type { Reading } from './place.ts';

/** Where the article's own address stands. */
export const urlPlaces = [
  'declared url',
  'link canonical',
  'meta og:url',
  'json-ld mainEntityOfPage',
  'json-ld url',
  'meta twitter:url',
  'saved from url',
] as const;

/** An absolute http address without tracking parameters and fragment; null for anything else. */
function webAddress(value: unknown): string | null {
  const text = isNode(value) ? textValue(value['@id'] ?? value.url) : textValue(value);
  if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = withoutTracking(new URL(text));
  url.hash = '';
  return url.href;
}

/**
 * Reads the address of an article page. The site's root is what templates write when they know no
 * better, so it is no answer when the page was saved from further down.
 */
export function pageAddress(value: unknown, savedFrom: string | null): Reading<string> {
  const address = webAddress(value);
  if (address === null) return null;
  if (!isShortKey(address)) return { fault: `has more than ${longestKey} bytes` };
  const isRoot = new URL(address).pathname === '/' && new URL(address).search === '';
  const saved = savedFrom === null ? null : webAddress(savedFrom);
  if (isRoot && saved !== null && new URL(saved).pathname !== '/') return null;
  return { value: address };
}
