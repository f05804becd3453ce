import { isNode } from './facts/json-ld.ts';
import type { Answer, Facts } from './place.ts';
import { plainText } from './plain-text.ts';

/** Where the article says what it rests on. */
export const sourcePlaces = ['declared sources', 'json-ld citation', 'json-ld isBasedOn'] as const;

/** Names or addresses of sources, each once. */
export function findSources(facts: Facts): Answer<string[]> | null {
  for (const place of sourcePlaces) {
    const found = facts.get(place) ?? [];
    const sources = new Set(found.flatMap(({ value }) => sourcesIn(value)));
    const [first] = found;
    if (first !== undefined && sources.size > 0) return { value: [...sources], from: first.from };
  }
  return null;
}

function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  const text = plainText(isNode(value) ? (value.name ?? value.url ?? value['@id']) : value);
  return text === null ? [] : [text];
}
