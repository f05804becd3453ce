import { remembering } from '../remember.ts';
import type { Detected } from './detect-language.ts';
import { detectLanguage } from './detect-language.ts';
import { textValue } from './facts/json-ld.ts';
import { languageScripts, languageWords, nearLanguages } from './language-words.ts';
import type { Facts, Outcome, Reading } from './place.ts';
import { firstAnswer, shorten } from './place.ts';

/** Where a page declares its language. */
export const languagePlaces = [
  'html lang',
  'json-ld inLanguage',
  'meta content-language',
  'meta og:locale',
  'meta language',
  'meta dc.language',
] as const;

/** From this much on the text is believed rather than what a template declares. */
const sure = { evidence: 25, lead: 1.8 };

/**
 * The language of an article: as the author declares it; as the page does, unless the text is
 * plainly in another one (templates say `en` over anything); else that of the text.
 */
export function findLanguage(facts: Facts, text: string): Outcome<string> {
  const stated = firstAnswer(facts, ['declared language'], statedTag);
  if (stated.answer !== null) return stated;
  const { faults } = stated;
  const { answer } = firstAnswer(facts, languagePlaces, languageTag);
  const detected = detectLanguage(text);
  if (answer !== null && !contradicts(detected, answer.value)) return { answer, faults };
  if (detected === null) return { answer, faults };
  return { answer: { value: detected.language, from: 'text' }, faults };
}

function contradicts(detected: Detected | null, tag: string): boolean {
  if (detected === null || detected.evidence < sure.evidence || detected.lead < sure.lead) {
    return false;
  }
  const [declared = ''] = tag.split('-');
  const { language } = detected;
  const near = nearLanguages.some(group => group.includes(language) && group.includes(declared));
  const known = declared in languageWords || declared in languageScripts;
  return language !== declared && !near && (known || language in languageScripts);
}

function statedTag(value: unknown): Reading<string> {
  return languageTag(value) ?? { fault: `'${shorten(value)}' is not a language tag` };
}

/** A declared language as a canonical BCP 47 tag: `de_DE` is `de-DE`. */
function languageTag(value: unknown): Reading<string> {
  const text =
    textValue(value)
      ?.replaceAll('_', '-')
      .replace(/[.,;].*$/, '') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null;
  const [tag] = canonical(text);
  return tag === undefined ? null : { value: tag };
}

/** Empty where the tag is not well-formed (RFC 5646 §2.2.9). */
const canonical = remembering((text): readonly string[] => {
  try {
    return Intl.getCanonicalLocales(text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
});
