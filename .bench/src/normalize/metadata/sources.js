import { isNode } from './facts/json-ld.js';
import { plainText } from './plain-text.js';
/** Where the article says what it rests on. */
export const sourcePlaces = ['declared sources', 'json-ld citation', 'json-ld isBasedOn'];
/** Names or addresses of sources, each once. */
export function findSources(facts) {
    for (const place of sourcePlaces) {
        const found = facts.get(place) ?? [];
        const sources = new Set(found.flatMap(({ value }) => sourcesIn(value)));
        const [first] = found;
        if (first !== undefined && sources.size > 0)
            return { value: [...sources], from: first.from };
    }
    return null;
}
function sourcesIn(value) {
    if (Array.isArray(value))
        return value.flatMap(sourcesIn);
    const text = plainText(isNode(value) ? (value.name ?? value.url ?? value['@id']) : value);
    return text === null ? [] : [text];
}
