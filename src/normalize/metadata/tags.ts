import { distinct } from './distinct.ts';
import { isNode, listOf, textValue } from './facts/json-ld.ts';
import type { Facts } from './place.ts';
import { isChosen } from './section.ts';

/** Where keywords stand. The first place that has any is taken whole: the others repeat it. */
export const tagPlaces = [
  'declared tags',
  'json-ld keywords',
  'meta article:tag',
  'meta news_keywords',
  'meta parsely-tags',
  'meta sailthru.tags',
  'meta keywords',
  'rel tag',
] as const;

/** More keywords than this, or longer ones, are search-engine bait. */
const mostTags = 30;
const longestTag = 60;

/** The article's tags, each once whatever its case, with where they stood. */
export function findTags(facts: Facts): { value: string[]; from: string } | null {
  for (const place of tagPlaces) {
    const found = facts.get(place) ?? [];
    const tags = distinct(
      found.flatMap(({ value }) => tagsIn(value)),
      tag => tag.toLowerCase(),
    );
    const [first] = found;
    if (first !== undefined && tags.length > 0 && tags.length <= mostTags) {
      return { value: tags, from: first.from };
    }
  }
  return null;
}

function tagsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(tagsIn);
  if (isNode(value)) return listOf(value.name).flatMap(tagsIn);
  return (textValue(value) ?? '')
    .split(/\s*[,;，、]\s*/)
    .map(tag => tag.replace(/^#/, '').trim())
    .filter(tag => tag !== '' && tag.length <= longestTag && isTag(tag));
}

/** Not a tag: what a content system keeps for itself (`template:wide`), or nobody's choice. */
function isTag(tag: string): boolean {
  return isChosen(tag) && !/^\w+:\S/.test(tag);
}
