import { isNode, listOf } from './facts/json-ld.ts';
import type { Reading } from './place.ts';
import { plainText } from './plain-text.ts';

/** Where the section stands. */
export const sectionPlaces = [
  'declared section',
  'json-ld articleSection',
  'meta article:section',
  'meta parsely-section',
  'meta sailthru.section',
  'microdata articlesection',
] as const;

/** What content systems write when nobody has chosen a section. */
const unchosen =
  /^(?:un(?:categori[sz]ed|classified)|sin categor[ií]a|non class[ée]|allgemein|senza categoria|geen categorie|bez kategorii|all|none|other|blog|未分類|未分类|미분류|без рубрики)$/i;

/** The first section that somebody has chosen; several in one text stand between commas. */
export function readSection(value: unknown): Reading<string> {
  for (const item of listOf(isNode(value) ? value.name : value)) {
    const names = (plainText(item) ?? '').split(/\s*[,;]\s+/);
    const name = names.find(text => text !== '' && text.length <= 60 && isChosen(text));
    if (name !== undefined) return { value: name };
  }
  return null;
}

export function isChosen(name: string): boolean {
  return !unchosen.test(name) && !/^https?:/i.test(name);
}
