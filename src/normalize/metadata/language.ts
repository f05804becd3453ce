import { textValue } from './facts/json-ld.ts';
import type { Reading } from './place.ts';

/** Where the language is declared. */
export const languagePlaces = [
  'declared language',
  'html lang',
  'json-ld inLanguage',
  'meta content-language',
  'meta og:locale',
  'meta language',
  'meta dc.language',
] as const;

/** A declared language as a canonical BCP 47 tag: `de_DE` is `de-DE`. */
export function languageTag(value: unknown): Reading<string> {
  const text =
    textValue(value)
      ?.replaceAll('_', '-')
      .replace(/[.,;].*$/, '') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null;
  const [tag] = canonical(text);
  return tag === undefined ? null : { value: tag };
}

/** Empty where the tag is not well-formed (RFC 5646 §2.2.9). */
function canonical(text: string): string[] {
  try {
    return Intl.getCanonicalLocales(text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
